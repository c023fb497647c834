import type { InvoiceQuote } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'

/** VAT as it stands on the invoice, fen: what is over the amount without it; undefined while it is unknown. */
export const printedTax = ({ gross, net }: InvoiceQuote): Fen | undefined => (net === undefined ? undefined : fen(gross - net))
