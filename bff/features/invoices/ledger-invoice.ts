import type { InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { addMonths } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { LedgerInvoice } from '../../adapters/core/invoice-ledger'
import { printedTax } from '../../platform/invoices/printed-tax'
import type { RequestRecord } from '../../platform/invoices/request-store'

/** The ledger's columns. */
const ITEM_LONGEST = 128
const NOTE_LONGEST = 255

/** A numbered request as it is entered into the ledger: made of what was kept, so that it is the same each time. @throws Error without a number, or while its VAT is unknown */
export function ledgerInvoice({ number, numberedOn, delivery, wish, quote, seller, gross }: RequestRecord): LedgerInvoice {
  const tax = printedTax(quote)
  if (number === undefined || numberedOn === undefined || tax === undefined) {
    throw new Error('an invoice without its number or its tax')
  }
  return {
    number,
    medium: delivery === 'electronic' ? 'digital' : 'paper',
    kind: wish.kind,
    seller: seller.code,
    sellerName: seller.name,
    buyerName: wish.buyer.name,
    buyerCode: wish.buyer.kind === 'business' ? wish.buyer.taxNumber : undefined,
    item: cut(`*${quote.item.group}*${quote.item.name}`, ITEM_LONGEST),
    itemCode: quote.item.code,
    amount: fen(gross - tax),
    rate: quote.rate ?? 0,
    tax,
    note: noteOf(wish, quote),
    isProxy: !quote.isLaterReturn,
    original: undefined,
    issuedOn: numberedOn,
  }
}

/** What stands under remarks: what the rules of invoices ask for first, then the seller's own words. */
function noteOf({ rent, note }: InvoiceWish, { withheld }: InvoiceQuote): string | undefined {
  const parts = [
    ...(rent ? [`租期：${rent.from.slice(0, 7)} 至 ${addMonths(rent.from, rent.months - 1).slice(0, 7)}`, `不动产地址：${rent.place}`] : []),
    ...(withheld ? ['个人所得税由支付人依法扣缴'] : []),
    ...(note === undefined ? [] : [note]),
  ]
  return parts.length === 0 ? undefined : cut(parts.join('；'), NOTE_LONGEST)
}

const cut = (text: string, longest: number): string => Array.from(text).slice(0, longest).join('')
