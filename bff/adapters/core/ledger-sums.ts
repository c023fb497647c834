import { sql } from 'kysely'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Core } from './connect'

/** What a seller invoiced in a month, `YYYY-MM`: without VAT in fen, red ones taken off, void ones not counted. */
export interface MonthSales {
  month: string
  amount: number
  count: number
}

/** Months with sales since a day, the latest first. @throws Failure `core.unavailable` */
export async function salesByMonth(core: Core, seller: string, from: Day): Promise<MonthSales[]> {
  const month = sql<string>`left(issued_on, 7)`
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select((eb) => [month.as('month'), eb.fn.sum<string>('amount').as('amount'), eb.fn.countAll<number>().as('n')])
      .where('seller', '=', seller)
      .where('issued_on', '>=', from)
      .where('voided_on', 'is', null)
      .groupBy(month)
      .orderBy('month', 'desc')
      .execute(),
  )
  return rows.map((row) => ({ month: row.month, amount: Number(row.amount), count: Number(row.n) }))
}

interface DaySales {
  day: Day
  /** without VAT, red ones taken off */
  amount: Fen
  isExempt: boolean
  /** without red ones */
  count: number
}

/** What a seller invoiced since a day and before an invoice, day by day, exempt sales apart; void ones not counted. @throws Failure `core.unavailable` */
export async function salesByDayBefore(core: Core, seller: string, { from, last }: { from: Day; last: { issuedOn: Day; number: string } }): Promise<DaySales[]> {
  const isExempt = sql<number>`tax = 0`
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select((eb) => ['issued_on', isExempt.as('exempt'), eb.fn.sum<string>('amount').as('amount'), sql<string>`sum(amount > 0)`.as('n')])
      .where('seller', '=', seller)
      .where('issued_on', '>=', from)
      .where((eb) => eb.or([eb('issued_on', '<', last.issuedOn), eb.and([eb('issued_on', '=', last.issuedOn), eb('number', '<', last.number)])]))
      .where('voided_on', 'is', null)
      .groupBy(['issued_on', isExempt])
      .execute(),
  )
  return rows.map((row) => ({ day: row.issued_on as Day, amount: fen(Number(row.amount)), isExempt: Boolean(Number(row.exempt)), count: Number(row.n) }))
}

/** How many paper invoices of each kind a seller used since a day, spoilt ones too. @throws Failure `core.unavailable` */
export async function paperUsedSince(core: Core, seller: string, from: Day): Promise<Record<'ordinary' | 'special', number>> {
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select((eb) => ['kind', eb.fn.countAll<number>().as('n')])
      .where('seller', '=', seller)
      .where('issued_on', '>=', from)
      .where('medium', '=', 'paper')
      .groupBy('kind')
      .execute(),
  )
  const of = (kind: 'ordinary' | 'special'): number => Number(rows.find((row) => row.kind === kind)?.n ?? 0)
  return { ordinary: of('ordinary'), special: of('special') }
}

/** How many numbers of a run of paper are in the ledger; `first`, `last`: code and number, twenty digits. @throws Failure `core.unavailable` */
export async function usedOfRun(core: Core, seller: string, run: { first: string; last: string }): Promise<number> {
  const row = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('number', '>=', run.first)
      .where('number', '<=', run.last)
      .where('seller', '=', seller)
      .where('medium', '=', 'paper')
      .executeTakeFirstOrThrow(),
  )
  return Number(row.n)
}
