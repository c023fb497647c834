import { Failure } from '#shared/failure'
import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'

/** An invoice the bureau issues in a seller's name (代开); `amount` without tax. */
export interface PropertyInvoice {
  /** twenty digits, given by us */
  number: string
  sellerIdNumber: string
  buyerName: string
  item: string
  amount: Fen
  /** ppm */
  rate: number
  tax: Fen
  issuedOn: Day
}

/**
 * Enters an invoice into the ledger (电子底账). Idempotent by its number.
 * @throws Failure `core.unavailable` when there is no answer, or the number stands there with other content
 */
export async function issuePropertyInvoice(core: Core, invoice: PropertyInvoice): Promise<void> {
  const row = toRow(invoice)
  const stored = await core.guards.invoiceLedger(async () => {
    try {
      await core.invoiceLedger.insertInto('invoice').values(row).execute()
      return undefined
    } catch (error) {
      // The number is the table's only unique key: it is there from a try whose answer was lost, or it is somebody else's.
      if (isDuplicate(error)) {
        return findInvoice(core, invoice.number)
      }
      throw error
    }
  })
  // Judged outside the guard: a number given twice is no outage.
  if (stored && !(Object.keys(row) as (keyof typeof row)[]).every((column) => stored[column] === row[column])) {
    throw new Failure('core.unavailable', { service: 'invoiceLedger', why: 'number taken', number: invoice.number })
  }
}

const toRow = ({ number, sellerIdNumber, buyerName, item, amount, rate, tax, issuedOn }: PropertyInvoice) => ({
  number,
  seller: sellerIdNumber,
  buyer_name: buyerName,
  item,
  amount: Number(amount),
  rate,
  tax: Number(tax),
  proxy: 1,
  issued_on: String(issuedOn),
})

const findInvoice = (core: Core, number: string) =>
  core.invoiceLedger
    .selectFrom('invoice')
    .select(['number', 'seller', 'buyer_name', 'item', 'amount', 'rate', 'tax', 'proxy', 'issued_on'])
    .where('number', '=', number)
    .executeTakeFirst()
