import { sql } from 'kysely'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Core } from './connect'

/** Invoices of the ledger, counted and summed; `gross` with tax. Red ones are negative. */
export interface LedgerSums {
  count: number
  gross: Fen
  tax: Fen
}

/** Digital invoices of a series on a day, void or not. @throws Failure `core.unavailable` */
export async function sumsOfSeries(core: Core, day: Day, series: string, without: readonly string[]): Promise<LedgerSums> {
  const row = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select([sql<number>`count(*)`.as('count'), sql<string | null>`sum(amount + tax)`.as('gross'), sql<string | null>`sum(tax)`.as('tax')])
      .where('issued_on', '=', day)
      .where('medium', '=', 'digital')
      .where('number', 'like', `${series}%`)
      .where('number', 'not in', ['', ...without])
      .executeTakeFirstOrThrow(),
  )
  return { count: Number(row.count), gross: fen(Number(row.gross ?? 0)), tax: fen(Number(row.tax ?? 0)) }
}

interface PaperInvoice {
  number: string
  gross: Fen
  tax: Fen
  isVoid: boolean
}

/** Paper invoices that were issued on a day in a seller's name. @throws Failure `core.unavailable` */
export async function papersOfDay(core: Core, day: Day): Promise<PaperInvoice[]> {
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select(['number', 'amount', 'tax', 'voided_on'])
      .where('issued_on', '=', day)
      .where('medium', '=', 'paper')
      .where('proxy', '=', 1)
      .where('original', 'is', null)
      .execute(),
  )
  return rows.map(({ number, amount, tax, voided_on: voidedOn }) => ({ number, gross: fen(amount + tax), tax: fen(tax), isVoid: voidedOn !== null }))
}

/** How many were made void on a day. @throws Failure `core.unavailable` */
export async function voidsOfDay(core: Core, day: Day): Promise<number> {
  const row = await core.guards.invoiceLedger(() =>
    core.invoiceLedger.selectFrom('invoice').select(sql<number>`count(*)`.as('count')).where('voided_on', '=', day).where('medium', '=', 'paper').executeTakeFirstOrThrow(),
  )
  return Number(row.count)
}

/** A page of the numbers of a series on a day, in their order. @throws Failure `core.unavailable` */
export async function numbersOfSeries(core: Core, day: Day, series: string, { after, limit }: { after: string; limit: number }): Promise<{ number: string; gross: number; tax: number }[]> {
  return core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select(['number', sql<number>`amount + tax`.as('gross'), 'tax'])
      .where('issued_on', '=', day)
      .where('medium', '=', 'digital')
      .where('number', 'like', `${series}%`)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit)
      .execute(),
  )
}
