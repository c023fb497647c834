import type { World } from '../../bff/world'

/** From each payment to the entry in the ledger, ms, the shortest first. */
export async function paidToIssued({ db }: Pick<World, 'db'>): Promise<number[]> {
  const rows = await db.selectFrom('invoice_request as r').innerJoin('bill as b', 'b.case_id', 'r.case_id').select(['b.paid_at', 'r.issued_at']).execute()
  return rows.flatMap(({ paid_at: paid, issued_at: issued }) => (paid && issued ? [issued.getTime() - paid.getTime()] : [])).sort((a, b) => a - b)
}
