import type { Trader } from './city-facts'
import type { CoreRows } from './core-rows'

/** What the invoice ledger holds: who issues invoices, and their past ones. */
export function invoiceRows(traders: readonly Trader[]): CoreRows['invoiceLedger'] {
  return {
    taxpayer: traders.map(({ code, name, kind, district, registeredOn, responsible }) => ({
      code,
      name,
      kind,
      district_code: district,
      registered_on: registeredOn,
      responsible: responsible.idNumber,
    })),
    invoice: traders.flatMap(({ code, kind, invoices }) =>
      invoices.map(({ number, buyerName, item, amount, rate, issuedOn }) => ({
        number,
        seller: code,
        buyer_name: buyerName,
        item,
        amount,
        rate,
        tax: Math.round((amount * rate) / 1_000_000),
        proxy: Number(kind === 'individual'),
        issued_on: issuedOn,
      })),
    ),
  }
}
