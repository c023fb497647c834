import type { World } from '../../bff/world'
import type { InvoiceBook } from './sell-with'

type Books = Pick<World, 'db' | 'core'>

export interface Report {
  series: { series: string; count: number; gaps: number }[]
  requests: { count: number; gross: number; tax: number }
  payments: { count: number; amount: number; refunded: number }
  ledger: { count: number; gross: number; tax: number }
  differences: string[]
}

export interface Compared {
  lost: string[]
  doubled: string[]
  gaps: number
  /** sums that do not tie, in words */
  untied: string[]
}

/** The client's book against requests, bills, the cashier, the treasury and the ledger: each invoice is there, and there once, and the sums are the same. */
export async function compareInvoices(desk: Books, book: InvoiceBook, reports: readonly Report[]): Promise<Compared> {
  const compared: Compared = { lost: [], doubled: [], gaps: reports.reduce((so, { series }) => so + series.reduce((sum, { gaps }) => sum + gaps, 0), 0), untied: [] }
  const numbers = await compareRequests(desk, book, compared)
  await compareLedger(desk, numbers, compared)
  const money = await compareMoney(desk, book, compared)
  const sum = (of: (one: Report) => number): number => reports.reduce((so, one) => so + of(one), 0)
  const gross = book.asked.reduce((so, one) => so + one.gross, 0)
  const paid = book.asked.reduce((so, one) => so + one.paid, 0)
  const ties: [string, number, number][] = [
    ['invoices asked for and requests reported', book.asked.length, sum(({ requests }) => requests.count)],
    ['gross asked for and requests reported', gross, sum(({ requests }) => requests.gross)],
    ['gross asked for and ledger reported', gross, sum(({ ledger }) => ledger.gross)],
    ['VAT of requests and of the ledger', sum(({ requests }) => requests.tax), sum(({ ledger }) => ledger.tax)],
    ['paid at the cashier and payments reported', paid, sum(({ payments }) => payments.amount)],
    ['paid at the cashier and bills', paid, money.bills],
    ['paid at the cashier and the treasury', paid, money.treasury],
  ]
  compared.untied.push(...ties.filter(([, one, other]) => one !== other).map(([what, one, other]) => `${what}: ${one} and ${other}`), ...reports.flatMap(({ differences }) => differences))
  return compared
}

/** @returns numbers of requests, by case */
async function compareRequests({ db }: Books, book: InvoiceBook, { lost, doubled }: Compared): Promise<Set<string>> {
  const rows = await db.selectFrom('invoice_request').select(['case_id', 'number', 'state', 'issued_at']).execute()
  const asked = new Map(book.asked.map((one) => [one.id, 1]))
  const withdrawn = new Set(book.withdrawn)
  for (const { case_id: id, number, state, issued_at: issuedAt } of rows) {
    const isOwed = asked.delete(id)
    if (isOwed && (state !== 'done' || number === null || issuedAt === null)) {
      lost.push(`invoice of ${id}: ${state}`)
    }
    if (!isOwed && !(withdrawn.has(id) && state === 'withdrawn' && number === null)) {
      doubled.push(`request ${id}: ${state}`)
    }
  }
  lost.push(...[...asked.keys()].map((id) => `request ${id}`))
  const moments = await db.selectFrom('case_moment').select(['case_id', 'kind']).where('kind', 'in', ['paid', 'issued', 'paidLate', 'refunded']).execute()
  const seen = new Set<string>()
  for (const { case_id: id, kind } of moments) {
    doubled.push(...(seen.has(`${id} ${kind}`) ? [`${id} ${kind}`] : []))
    seen.add(`${id} ${kind}`)
  }
  return new Set(rows.flatMap(({ number }) => (number === null ? [] : [number])))
}

async function compareLedger({ core, db }: Books, numbers: ReadonlySet<string>, { lost, doubled }: Compared): Promise<void> {
  const series = (await db.selectFrom('invoice_series').select('series').execute()).map((row) => row.series)
  const entries = await core.invoiceLedger.selectFrom('invoice').select('number').where('proxy', '=', 1).execute()
  const ours = new Set(entries.map(({ number }) => number).filter((number) => series.includes(number.slice(0, 5))))
  lost.push(...[...numbers].filter((number) => !ours.has(number)).map((number) => `ledger entry ${number}`))
  doubled.push(...[...ours].filter((number) => !numbers.has(number)).map((number) => `ledger entry ${number}`))
}

async function compareMoney({ db, core }: Books, book: InvoiceBook, { lost, doubled }: Compared): Promise<{ bills: number; treasury: number }> {
  const bills = await db.selectFrom('bill').select(['id', 'state', 'amount']).execute()
  const receipts = await core.treasury.selectFrom('receipt').select(['bill_id', 'amount']).execute()
  const received = new Map(receipts.map((row) => [row.bill_id, row.amount]))
  const paid = new Map(bills.filter(({ state }) => state === 'paid' || state === 'received').map((row) => [row.id, row.amount]))
  const orders = new Map(book.asked.flatMap(({ order, paid: amount }) => (order === undefined ? [] : [[order, amount] as const])))
  lost.push(...[...orders.keys()].filter((id) => !paid.has(id)).map((id) => `payment ${id}`), ...[...orders.keys()].filter((id) => !received.has(id)).map((id) => `receipt ${id}`))
  doubled.push(...[...paid.keys()].filter((id) => !orders.has(id)).map((id) => `payment ${id}`))
  const sum = (amounts: Iterable<number>): number => [...amounts].reduce((so, one) => so + one, 0)
  return { bills: sum(paid.values()), treasury: sum([...orders.keys()].map((id) => received.get(id) ?? 0)) }
}
