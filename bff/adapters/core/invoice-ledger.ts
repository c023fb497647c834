import type { Selectable } from 'kysely'
import { Failure } from '#shared/failure'
import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'
import type { InvoiceLedgerTables } from './invoice-ledger-tables'

/** An invoice of the ledger; `amount` without tax, negative for a red one. */
export interface LedgerInvoice {
  /** twenty digits, given by us */
  number: string
  medium: 'digital' | 'paper'
  kind: 'ordinary' | 'special'
  /** ID number or credit code */
  seller: string
  sellerName: string
  buyerName: string
  buyerCode: string | undefined
  /** `*修缮服务*房屋维修费` */
  item: string
  itemCode: string | undefined
  amount: Fen
  /** ppm */
  rate: number
  tax: Fen
  note: string | undefined
  isProxy: boolean
  /** the one a red one reverses */
  original: string | undefined
  issuedOn: Day
}

/** As it stands in the ledger now. */
export interface BookedInvoice extends LedgerInvoice {
  bookedOn: Day | undefined
  voidedOn: Day | undefined
}

/** What is entered once and must be the same when it is entered again. */
const ENTERED = [
  'number', 'medium', 'kind', 'seller', 'seller_name', 'buyer_name', 'buyer_code', 'item', 'item_code', 'amount', 'rate', 'tax', 'note', 'proxy', 'original', 'issued_on',
] as const

/**
 * Enters an invoice into the ledger (电子底账). Idempotent by its number.
 * @throws Failure `core.unavailable` when there is no answer, or the number stands there with other content
 */
export async function issueInvoice(core: Core, invoice: LedgerInvoice): Promise<void> {
  const row = toRow(invoice)
  const stored = await core.guards.invoiceLedger(async () => {
    try {
      await core.invoiceLedger.insertInto('invoice').values({ ...row, booked_on: null, voided_on: null }).execute()
      return undefined
    } catch (error) {
      // The number is the table's only unique key: it is there from a try whose answer was lost, or it is somebody else's.
      if (isDuplicate(error)) {
        return findRow(core, invoice.number)
      }
      throw error
    }
  })
  // Judged outside the guard: a number given twice is no outage.
  if (stored && !ENTERED.every((column) => stored[column] === row[column])) {
    throw new Failure('core.unavailable', { service: 'invoiceLedger', why: 'number taken', number: invoice.number })
  }
}

/** @throws Failure `core.unavailable` */
export async function findInvoice(core: Core, number: string): Promise<BookedInvoice | undefined> {
  const row = await core.guards.invoiceLedger(() => findRow(core, number))
  return row && toInvoice(row)
}

interface Page {
  side: 'seller' | 'buyer'
  code: string
  /** only those before this one */
  after: string | undefined
  limit: number
}

/** Invoices of a seller or a buyer, the newest first; of one day the higher number first. @throws Failure `core.unavailable` */
export async function listInvoices(core: Core, { side, code, after, limit }: Page): Promise<BookedInvoice[]> {
  const last = after === undefined ? undefined : await findInvoice(core, after)
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .selectAll()
      .where(side === 'seller' ? 'seller' : 'buyer_code', '=', code)
      .$if(last !== undefined, (query) =>
        query.where((eb) =>
          eb.or([eb('issued_on', '<', last?.issuedOn ?? ''), eb.and([eb('issued_on', '=', last?.issuedOn ?? ''), eb('number', '<', last?.number ?? '')])]),
        ),
      )
      .orderBy('issued_on', 'desc')
      .orderBy('number', 'desc')
      .limit(limit)
      .execute(),
  )
  return rows.map(toInvoice)
}

/** Red invoices over an original, oldest first. @throws Failure `core.unavailable` */
export async function redsOf(core: Core, originals: readonly string[]): Promise<BookedInvoice[]> {
  if (originals.length === 0) {
    return []
  }
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger.selectFrom('invoice').selectAll().where('original', 'in', originals).orderBy('number').execute(),
  )
  return rows.map(toInvoice)
}

/** So many are listed one by one; of older ones there are sums. */
export const MOST_SALES = 1000

type SoldInvoice = Pick<LedgerInvoice, 'number' | 'item' | 'amount' | 'tax' | 'buyerName' | 'buyerCode' | 'issuedOn' | 'original'>

/** What somebody sold by invoice since a day: the latest that are not void, red ones negative. @throws Failure `core.unavailable` */
export async function salesSince(core: Core, seller: string, from: Day): Promise<SoldInvoice[]> {
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('invoice')
      .select(['number', 'item', 'amount', 'tax', 'buyer_name', 'buyer_code', 'issued_on', 'original'])
      .where('seller', '=', seller)
      .where('issued_on', '>=', from)
      .where('voided_on', 'is', null)
      .orderBy('issued_on', 'desc')
      .orderBy('number', 'desc')
      .limit(MOST_SALES)
      .execute(),
  )
  // Field by field: of a thousand rows a rest of each costs more than reading them.
  return rows.map((row) => ({
    number: row.number,
    item: row.item,
    amount: row.amount as Fen,
    tax: row.tax as Fen,
    buyerName: row.buyer_name,
    buyerCode: row.buyer_code ?? undefined,
    issuedOn: row.issued_on as Day,
    original: row.original ?? undefined,
  }))
}

/** The buyer entered it; a second time changes nothing. @throws Failure `core.unavailable` */
export async function markBooked(core: Core, number: string, day: Day): Promise<void> {
  await core.guards.invoiceLedger(() =>
    core.invoiceLedger.updateTable('invoice').set({ booked_on: day }).where('number', '=', number).where('booked_on', 'is', null).execute(),
  )
}

/** All copies of a paper one are back; a second time changes nothing. @throws Failure `core.unavailable` */
export async function markVoid(core: Core, number: string, day: Day): Promise<void> {
  await core.guards.invoiceLedger(() =>
    core.invoiceLedger.updateTable('invoice').set({ voided_on: day }).where('number', '=', number).where('voided_on', 'is', null).execute(),
  )
}

type Row = Selectable<InvoiceLedgerTables['invoice']>

const findRow = (core: Core, number: string): Promise<Row | undefined> =>
  core.invoiceLedger.selectFrom('invoice').selectAll().where('number', '=', number).executeTakeFirst()

const toRow = (invoice: LedgerInvoice) => ({
  number: invoice.number,
  medium: invoice.medium,
  kind: invoice.kind,
  seller: invoice.seller,
  seller_name: invoice.sellerName,
  buyer_name: invoice.buyerName,
  buyer_code: invoice.buyerCode ?? null,
  item: invoice.item,
  item_code: invoice.itemCode ?? null,
  amount: Number(invoice.amount),
  rate: invoice.rate,
  tax: Number(invoice.tax),
  note: invoice.note ?? null,
  proxy: Number(invoice.isProxy),
  original: invoice.original ?? null,
  issued_on: String(invoice.issuedOn),
})

const toInvoice = (row: Row): BookedInvoice => ({
  number: row.number,
  medium: row.medium,
  kind: row.kind,
  seller: row.seller,
  sellerName: row.seller_name,
  buyerName: row.buyer_name,
  buyerCode: row.buyer_code ?? undefined,
  item: row.item,
  itemCode: row.item_code ?? undefined,
  amount: row.amount as Fen,
  rate: row.rate,
  tax: row.tax as Fen,
  note: row.note ?? undefined,
  isProxy: row.proxy === 1,
  original: row.original ?? undefined,
  issuedOn: row.issued_on as Day,
  bookedOn: (row.booked_on ?? undefined) as Day | undefined,
  voidedOn: (row.voided_on ?? undefined) as Day | undefined,
})
