import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../../platform/db/tables'

const HOUR = 3_600_000

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
      wrongCodes: row.wrong_since !== null && row.wrong_since.getTime() > nowMs - HOUR ? row.wrong_codes : 0,
    }
  )
}

/** One more wrong code; an hour after the first the count begins anew. */
export async function countWrongCode(db: Kysely<Tables>, id: string, nowMs: number): Promise<void> {
  const hourAgo = new Date(nowMs - HOUR)
  // In this order: the server sets columns one after another, and the count looks at the time as it was.
  await db
    .updateTable('certificate')
    .set({
      wrong_codes: sql<number>`case when wrong_since > ${hourAgo} then wrong_codes + 1 else 1 end`,
      wrong_since: sql<Date>`case when wrong_since > ${hourAgo} then wrong_since else ${new Date(nowMs)} end`,
    })
    .where('id', '=', id)
    .execute()
}
