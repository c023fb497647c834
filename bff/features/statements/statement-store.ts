import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { StatementNumber } from '#shared/model/statement'
import type { Tables } from '../../platform/db/tables'
import { wrongCodesNow } from '../../platform/documents/wrong-codes'

export interface StatementRow {
  id: string
  number: StatementNumber
  personId: string
  state: 'valid' | 'void'
  codeSealed: string
  contentSealed: string
  signedSealed: string
  issuedAt: number
  /** wrong codes within the last hour */
  wrongCodes: number
}

const COLUMNS = ['id', 'number', 'person_id', 'state', 'code_sealed', 'content_sealed', 'signed_sealed', 'issued_at', 'wrong_codes', 'wrong_since'] as const

export async function findStatement(db: Kysely<Tables>, number: StatementNumber, nowMs: number): Promise<StatementRow | undefined> {
  const row = await db.selectFrom('statement').select(COLUMNS).where('number', '=', number).executeTakeFirst()
  return row && toRow(row, nowMs)
}

/** A person's statements, newest first: ids are in order of time. */
export async function listOwn(db: Kysely<Tables>, { personId, after, limit }: { personId: string; after: StatementNumber | undefined; limit: number }, nowMs: number): Promise<StatementRow[]> {
  const rows = await db
    .selectFrom('statement')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .$if(after !== undefined, (query) =>
      query.where('id', '<', (eb) => eb.selectFrom('statement as last').select('last.id').where('last.number', '=', after ?? '').where('last.person_id', '=', personId)),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toRow(row, nowMs))
}

/** How many a person has asked for since then. The person's row is where their requests stand in line. */
export async function countSince(trx: Transaction<Tables>, personId: string, since: Date): Promise<number> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  const rows = await trx.selectFrom('statement').select('id').where('person_id', '=', personId).where('issued_at', '>=', since).modifyEnd(sql`lock in share mode`).execute()
  return rows.length
}

interface Raw {
  id: string
  number: string
  person_id: string
  state: 'valid' | 'void'
  code_sealed: string
  content_sealed: string
  signed_sealed: string
  issued_at: Date
  wrong_codes: number
  wrong_since: Date | null
}

const toRow = (row: Raw, nowMs: number): StatementRow => ({
  id: row.id,
  number: row.number as StatementNumber,
  personId: row.person_id,
  state: row.state,
  codeSealed: row.code_sealed,
  contentSealed: row.content_sealed,
  signedSealed: row.signed_sealed,
  issuedAt: row.issued_at.getTime(),
  wrongCodes: wrongCodesNow(row, nowMs),
})
