import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../db/tables'

const HOUR = 3_600_000

/**
 * Six signs are enough to type, too few to be guessed at without an end: many addresses together get no more tries at one document than this, one in
 * a million of all codes. More than one address may ask in an hour, or anybody could close a document to those who must check it.
 */
export const WRONG_CODES_AN_HOUR = 1000

/** How many wrong codes were given for a document within the last hour. */
export const wrongCodesNow = (row: { wrong_since: Date | null; wrong_codes: number }, nowMs: number): number =>
  row.wrong_since !== null && row.wrong_since.getTime() > nowMs - HOUR ? row.wrong_codes : 0

/** One more wrong code; an hour after the first the count begins anew. */
export async function countWrongCode(db: Kysely<Tables>, table: 'certificate' | 'statement', id: string, nowMs: number): Promise<void> {
  const hourAgo = new Date(nowMs - HOUR)
  // In this order: the server sets columns one after another, and the count looks at the time as it was.
  await sql`update ${sql.table(table)} set
    wrong_codes = case when wrong_since > ${hourAgo} then wrong_codes + 1 else 1 end,
    wrong_since = case when wrong_since > ${hourAgo} then wrong_since else ${new Date(nowMs)} end
    where id = ${id}`.execute(db)
}
