import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Month, TaxPayment } from '#shared/model/record'
import { homeNames } from '../../adapters/core/home-names'
import { paidBillsOf, sumOfPaid } from '../../adapters/core/levy-payments'
import type { BilledTax, PaidBill } from '../../adapters/core/levy-payments'
import type { RowPlace } from '../../adapters/core/newest-first'
import { receiptsFor } from '../../adapters/core/treasury'
import type { TreasuryReceipt } from '../../adapters/core/treasury'
import type { World } from '../../world'
import { invoicePaymentsOf, sumOfInvoicePayments } from './invoice-payments'
import { newestFirst } from './row-place'

type Desk = Pick<World, 'core' | 'db' | 'keys'>

/** Whose payments, and of which months. */
export interface PaymentSpan {
  personId: string
  idNumber: string
  from?: Month | undefined
  to?: Month | undefined
}

/**
 * What a person paid, newest first, from the levy and from invoices of their own, so many and behind `after`.
 * @throws Failure `core.unavailable`: a part of it would look like all
 */
export async function taxPaymentsOf(desk: Desk, span: PaymentSpan, { after, limit }: { after?: RowPlace | undefined; limit: number }): Promise<TaxPayment[]> {
  const days = daysOf(span)
  const [bills, invoices] = await Promise.all([
    paidBillsOf(desk.core, { taxpayer: span.idNumber, ...days, after, limit }),
    invoicePaymentsOf(desk.db, desk.keys, { personId: span.personId, ...days, after, limit }),
  ])
  const [names, receipts] = await Promise.all([
    homeNames(desk.core, bills.flatMap(({ taxes }) => taxes.map(({ unitNumber }) => unitNumber))),
    receiptsFor(desk.core, bills.map(({ id }) => id)),
  ])
  const byBill = new Map(receipts.map((receipt) => [receipt.billId, receipt]))
  return [...bills.map((bill) => paymentOf(bill, names, byBill.get(bill.id))), ...invoices].sort((a, b) => newestFirst(placeOfPayment(a), placeOfPayment(b))).slice(0, limit)
}

/** What all payments of the span come to, fen. @throws Failure `core.unavailable` */
export async function sumOfTaxPayments(desk: Desk, span: PaymentSpan): Promise<Fen> {
  const days = daysOf(span)
  const [levy, invoices] = await Promise.all([sumOfPaid(desk.core, { taxpayer: span.idNumber, ...days }), sumOfInvoicePayments(desk.db, { personId: span.personId, ...days })])
  return fen(levy + invoices)
}

export const placeOfPayment = ({ paidOn, id }: TaxPayment): RowPlace => ({ on: paidOn, id })

/** What a bill was for: a home, or what its first tax names. */
function subjectOf([first]: readonly BilledTax[], names: ReadonlyMap<string, string>): { what: TaxPayment['what']; subject?: string } {
  const subject = first?.unitNumber ? names.get(first.unitNumber) : first?.subject
  return { what: first ? whatOf(first) : 'other', ...(subject ? { subject } : {}) }
}

const whatOf = ({ unitNumber, tax }: BilledTax): TaxPayment['what'] => (unitNumber !== null ? 'home' : tax === 'vehicleTax' ? 'vehicle' : tax === 'incomeTax' ? 'income' : 'other')

const daysOf = ({ from, to }: PaymentSpan): { from?: Day; until?: Day } => ({
  ...(from === undefined ? {} : { from: `${from}-01` as Day }),
  ...(to === undefined ? {} : { until: addMonths(`${to}-01` as Day, 1) }),
})

function paymentOf({ id, amount, paidOn, taxes }: PaidBill, names: ReadonlyMap<string, string>, receipt: TreasuryReceipt | undefined): TaxPayment {
  return {
    id,
    ...subjectOf(taxes, names),
    paidOn,
    amount,
    // A tax of nothing was declared, not paid; a bill of nothing has none else.
    lines: taxes
      .filter((line) => line.amount > 0 || amount === 0)
      .map(({ tax, base, rate, amount: part }) => ({ tax, ...(base === null ? {} : { base: fen(base) }), ...(rate === 0 ? {} : { rate: rate as never }), amount: part })),
    ...(receipt ? { receipt: { number: receipt.number, on: receipt.receivedOn } } : {}),
  }
}
