import type * as api from '#shared/contract/invoice-folder'
import { instant } from '#shared/model/day'
import type { InvoiceNumber } from '#shared/model/invoice'
import type { UseCase } from '../../http/use-case'
import { grossOf } from '../../platform/invoices/reversal'
import { isRed, stateOf, strangersName } from './invoice-view'
import { findWithReds } from './own-invoice'
import type { WithReds } from './own-invoice'

/** Numbers run on and days can be guessed, so what an invoice says is shown only to whom knows its amount as well. */
export const checkInvoice: UseCase<typeof api.checkInvoice> = async (world, _caller, { body: { number, day, amount } }) => {
  const found = await findWithReds(world, number)
  const said = { asOf: instant(world.now()), source: '电子底账' }
  if (!found) {
    return { result: 'notFound', differs: [], ...said }
  }
  const { invoice } = found
  // A digital invoice and its QR name the amount with VAT, a paper one the amount without.
  const written = invoice.medium === 'digital' ? grossOf(invoice) : invoice.amount
  const differs: ('day' | 'amount')[] = [...(day === invoice.issuedOn ? [] : ['day' as const]), ...(amount === undefined || amount === written ? [] : ['amount' as const])]
  if (differs.length > 0) {
    return { result: 'differs', differs, ...said }
  }
  return { result: 'agrees', differs, ...said, ...(amount === undefined ? {} : { invoice: publicView(found) }) }
}

/** The invoice of a home's sale names the very door; strangers read that no more than in its certificate. */
const strangersItem = (item: string): string => (item.startsWith('不动产销售') ? '不动产销售' : item)

function publicView({ invoice, reds }: WithReds) {
  const { number, seller, sellerName, buyerName, buyerCode, item, tax, issuedOn } = invoice
  return {
    number: number as InvoiceNumber,
    seller: strangersName(sellerName, seller),
    buyer: strangersName(buyerName, buyerCode),
    item: strangersItem(item),
    gross: grossOf(invoice),
    tax,
    issuedOn,
    state: stateOf({ invoice, reds }),
    isRed: isRed(invoice),
  }
}
