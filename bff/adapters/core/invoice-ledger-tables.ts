/** Rows of the invoice ledger (电子底账). Money in fen, rates in ppm. */
export interface InvoiceLedgerTables {
  taxpayer: TaxpayerTable
  invoice: InvoiceTable
}

/** `code`: unified social credit code, or the ID number of a person who only has invoices issued by the bureau. */
interface TaxpayerTable {
  code: string
  name: string
  kind: 'enterprise' | 'soleTrader' | 'individual'
  district_code: string
  registered_on: string
  responsible: string
}

/** `proxy` 1: issued by the bureau in the seller's name (代开). */
interface InvoiceTable {
  number: string
  seller: string
  buyer_name: string
  item: string
  amount: number
  rate: number
  tax: number
  proxy: number
  issued_on: string
}
