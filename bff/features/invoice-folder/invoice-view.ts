import { fen } from '#shared/model/money'
import type { InvoiceLine, InvoiceNumber, InvoiceState } from '#shared/model/invoice'
import { qrOf } from '#shared/model/invoice-qr'
import { isOfPerson } from '#shared/model/tax-number'
import type { BookedInvoice } from '../../adapters/core/invoice-ledger'
import type { InvoiceDocument } from '../../platform/documents/invoice-document'
import { grossOf, reversedBy } from '../../platform/invoices/reversal'
import { maskIdNumber, maskName } from '../../platform/privacy/mask'
import type { OwnInvoice, WithReds } from './own-invoice'

export const isRed = ({ original, amount }: BookedInvoice): boolean => original !== undefined || amount < 0

export function stateOf({ invoice, reds }: WithReds): InvoiceState {
  if (invoice.voidedOn !== undefined) {
    return 'void'
  }
  const reversed = reversedBy(reds)
  return reversed === 0 ? 'valid' : reversed < grossOf(invoice) ? 'partRed' : 'red'
}

/** As it stands in a folder; `box`: whose. */
export function lineOf({ invoice, reds, box }: OwnInvoice): InvoiceLine {
  return {
    number: invoice.number as InvoiceNumber,
    medium: invoice.medium,
    kind: invoice.kind,
    partner: box === 'issued' ? invoice.buyerName : invoice.sellerName,
    item: invoice.item,
    gross: grossOf(invoice),
    issuedOn: invoice.issuedOn,
    state: stateOf({ invoice, reds }),
    isRed: isRed(invoice),
  }
}

export const redLine = (red: BookedInvoice) => ({ number: red.number as InvoiceNumber, gross: grossOf(red), issuedOn: red.issuedOn })

/** A tax number before others: a person's is masked. */
export const shownCode = (code: string): string => (isOfPerson(code) ? maskIdNumber(code) : code)

/** A name before strangers. Whoever has no number, or a person's, is taken for a person. */
export const strangersName = (name: string, code: string | undefined): string => (code === undefined || isOfPerson(code) ? maskName(name) : name)

export function qrText(invoice: BookedInvoice): string {
  const { number, medium, kind, amount, issuedOn } = invoice
  return qrOf({ number: number as InvoiceNumber, medium, kind, net: amount, gross: grossOf(invoice), issuedOn })
}

/** What its files say. */
export function documentOf({ invoice, reds }: WithReds): InvoiceDocument {
  const { number, medium, kind, issuedOn, isProxy, seller, sellerName, buyerName, buyerCode, item, itemCode, amount, rate, tax, note, original } = invoice
  return {
    number: number as InvoiceNumber,
    medium,
    kind,
    issuedOn,
    isProxy,
    item,
    itemCode,
    rate,
    note,
    state: stateOf({ invoice, reds }),
    seller: { name: sellerName, code: shownCode(seller) },
    buyer: { name: buyerName, code: buyerCode === undefined ? undefined : shownCode(buyerCode) },
    net: fen(amount),
    tax: fen(tax),
    gross: grossOf(invoice),
    original: original as InvoiceNumber | undefined,
    reds: reds.map(redLine),
    qr: qrText(invoice),
  }
}
