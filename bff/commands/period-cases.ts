import type { Day } from '#shared/model/day'
import type { Fen, Ppm } from '#shared/model/money'
import { businessIncomeTax } from '../engines/law/business-income'
import type { Law } from '../engines/law/law'
import { lettingTaxes } from '../engines/law/letting'
import type { ProxyInvoice } from '../engines/law/proxy-invoice'
import { proxyInvoiceTaxes } from '../engines/law/proxy-invoice'
import type { SmallSales } from '../engines/law/small-payer'
import { companyIncomeTax, contractStampTax, smallPayerTaxes } from '../engines/law/small-payer'
import { swapRefund } from '../engines/law/swap-refund'
import type { KnownLine, TaxLine } from '../engines/law/tax-line'
import type { Payment } from '../engines/law/withholding'
import { withholding } from '../engines/law/withholding'
import type { Inputs } from './case-inputs'
import { locationOf, methodOf, paid, surchargeValues } from './transfer-cases'
import type { Computed } from './transfer-cases'

export const at = (day: Day): { day: Day; place: string } => ({ day, place: 'CQ' })

/** A field of a line, undefined when the line is unknown. */
export const known = <K extends 'base' | 'due' | 'relief' | 'payable'>(line: TaxLine | undefined, key: K): KnownLine[K] | undefined =>
  line?.unknown === false ? line[key] : undefined

export const isExempt = (line: TaxLine | undefined): boolean | undefined => (line?.unknown === false ? EXEMPT.includes(line.reason) : undefined)

const EXEMPT: readonly string[] = ['belowThreshold', 'ownFarmProduce', 'ownUsedThings']

/** The home-swap refund. */
export function swapCase(law: Law, day: Day, inputs: Inputs): Computed {
  const line = swapRefund(law, {
    when: at(day),
    oldPrice: inputs.read('money', 'old_price_ex_vat'),
    newPrice: inputs.read('money', 'new_price_ex_vat'),
    newShare: inputs.read('ratio', 'new_share', 1_000_000 as Ppm),
    incomeTaxPaid: inputs.read('money', 'iit_paid'),
    sameCity: inputs.read('flag', 'same_city'),
    days: inputs.read('count', 'days'),
  })
  return { lines: [line], values: { refund: known(line, 'payable') } }
}

/** VAT and surcharges of one proxy invoice. */
export const proxyCase = (deal: ProxyInvoice['deal']) => (law: Law, day: Day, inputs: Inputs): Computed => {
  const lines = proxyInvoiceTaxes(law, invoiceOf(deal, { law, day, inputs }))
  const [vat] = lines
  const total = paid(lines, 'seller', ['vat', 'urbanMaintenanceTax', 'educationSurcharge', 'localEducationSurcharge'])
  return { lines, values: { ex_vat: known(vat, 'base'), exempt: isExempt(vat), vat: known(vat, 'payable'), ...surchargeValues(lines), total } }
}

/** The same of a rent, with the other taxes on letting. */
export const rentCase = (deal: 'homeRent' | 'otherRent') => (law: Law, day: Day, inputs: Inputs): Computed => {
  const { lines: before, values } = proxyCase(deal)(law, day, inputs)
  const repairs = inputs.read('money', 'repairs') ?? (0 as Fen)
  const incomeMethod = methodOf(inputs)
  const [property, stamp, income] = lettingTaxes(law, { invoice: invoiceOf(deal, { law, day, inputs }), before, repairs, incomeMethod })
  const more = { property_tax: known(property, 'payable'), stamp: known(stamp, 'payable'), iit: known(income, 'payable') }
  return { lines: [...before, property, stamp, income].filter((line) => line !== undefined), values: { ...values, ...more } }
}

export const invoiceOf = (deal: ProxyInvoice['deal'], { law, day, inputs }: { law: Law; day: Day; inputs: Inputs }): ProxyInvoice => ({
  when: at(day),
  deal,
  gross: inputs.read('money', 'gross'),
  months: inputs.read('count', 'months'),
  others: inputs.read('money', 'others_ex_vat'),
  location: locationOf(law, day, inputs),
  halving: inputs.read('flag', 'halving', true),
})

/** What a payer withholds. */
export const withholdingCase = (income: Payment['income']) => (law: Law, day: Day, inputs: Inputs): Computed => {
  const line = withholding(law, { when: at(day), income, amount: inputs.read('money', 'amount_ex_vat') })
  return { lines: [line], values: { withhold: known(line, 'payable') } }
}

/** Income tax of an individual business. */
export function businessCase(law: Law, day: Day, inputs: Inputs): Computed {
  const line = businessIncomeTax(law, {
    when: at(day),
    revenue: inputs.read('money', 'revenue'),
    cost: inputs.read('money', 'cost'),
    months: inputs.read('count', 'months'),
  })
  return { lines: [line], values: { taxable: known(line, 'base'), tax: known(line, 'due'), tax_after_half: known(line, 'payable') } }
}

/** VAT and surcharges of a small-scale payer. */
export const smallPayerCase = (period: SmallSales['period']) => (law: Law, day: Day, inputs: Inputs): Computed => {
  const lines = smallPayerTaxes(law, {
    when: at(day),
    period,
    sales: inputs.read('money', 'sales_ex_vat'),
    location: locationOf(law, day, inputs),
    halving: inputs.read('flag', 'halving', true),
  })
  const [vat] = lines
  return { lines, values: { exempt: isExempt(vat), vat: known(vat, 'payable'), vat_saved: known(vat, 'relief'), ...surchargeValues(lines) } }
}

/** Company income tax of the year so far. */
export function companyIncomeCase(law: Law, day: Day, inputs: Inputs): Computed {
  const profit = inputs.read('money', 'cumulative_profit')
  const line = companyIncomeTax(law, { when: at(day), profit, smallLowProfit: inputs.read('flag', 'small_low_profit') })
  return { lines: [line], values: { tax_before_relief: known(line, 'due'), relief: known(line, 'relief'), payable_cumulative: known(line, 'payable') } }
}

/** Stamp tax of a quarter's contracts. */
export function contractStampCase(law: Law, day: Day, inputs: Inputs): Computed {
  const contracts = inputs.read('money', 'purchase_sale_contracts_ex_vat')
  const line = contractStampTax(law, { when: at(day), contracts, halving: inputs.read('flag', 'halving', true) })
  return { lines: [line], values: { due: known(line, 'due'), relief: known(line, 'relief'), payable: known(line, 'payable') } }
}
