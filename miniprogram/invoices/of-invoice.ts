import type { InvoiceNumber } from '#shared/model/invoice'
import type { BusinessCode } from '#shared/model/tax-number'

/** Which invoice, and for whom it is looked at: oneself, or the business in the query. */
export interface OfInvoice {
  number: InvoiceNumber
  query: { as?: BusinessCode }
}

/** The same as part of an address. */
export const asPart = ({ query: { as } }: OfInvoice): string => (as === undefined ? '' : `&as=${as}`)
