import type { House } from '../../support/house'

const TABLES = [
  'case_file', 'case_moment', 'case_party', 'filing', 'filing_party', 'filing_invitation', 'assessment', 'price_dispute', 'paper',
  'tax_decision', 'bill', 'certificate', 'outbox',
] as const

/** Everything a filing is made of, row by row: equal before and after means that nothing has happened. */
export async function allRows({ ours }: House): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(TABLES.map(async (table) => [table, await ours.db.selectFrom(table).selectAll().execute()] as const))
  return Object.fromEntries(rows.map(([table, found]) => [table, found.map((row) => JSON.stringify(row)).sort()]))
}
