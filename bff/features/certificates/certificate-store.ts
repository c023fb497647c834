import type { Kysely } from 'kysely'
import type { Tables } from '../../platform/db/tables'
import { wrongCodesNow } from '../../platform/documents/wrong-codes'

export interface SealedCertificate {
  id: string
  personId: string
  state: 'valid' | 'void'
  codeSealed: string
  contentSealed: string
  signedSealed: string
  issuedAt: number
  /** wrong codes within the last hour */
  wrongCodes: number
}

export async function findCertificate(db: Kysely<Tables>, number: string, nowMs: number): Promise<SealedCertificate | undefined> {
  const row = await db
    .selectFrom('certificate')
    .select(['id', 'person_id', 'state', 'code_sealed', 'content_sealed', 'signed_sealed', 'issued_at', 'wrong_codes', 'wrong_since'])
    .where('number', '=', number)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      personId: row.person_id,
      state: row.state,
      codeSealed: row.code_sealed,
      contentSealed: row.content_sealed,
      signedSealed: row.signed_sealed,
      issuedAt: row.issued_at.getTime(),
      wrongCodes: wrongCodesNow(row, nowMs),
    }
  )
}
