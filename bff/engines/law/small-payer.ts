import type { Fen, Ppm } from '#shared/model/money'
import { atLeastZero } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import { valueIfHolds } from './parameter'
import type { When } from './parameter'
import { share } from './share'
import { halved, surcharges } from './surcharges'
import type { Outcome, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Property } from './transfer-facts'

export interface SmallSales {
  readonly when: When
  readonly period: 'month' | 'quarter'
  /** all sales of the period without VAT, fen */
  readonly sales: Fen | undefined
  readonly location: Property['location']
  readonly halving: boolean | undefined
}

/**
 * VAT of a small-scale payer for a month or quarter, due at 3 % and reduced to 1 %, and its surcharges.
 * @throws NotInForce before 2023-01-01
 * @law 财政部 税务总局公告2023年第1号, 国家税务总局公告2023年第1号 (to 2025-12-31: the threshold itself is exempt)
 * @law 财政部 税务总局公告2026年第10号 一(一), 三(三)6 (from 2026-01-01: the threshold itself is taxed)
 */
export function smallPayerTaxes(law: Law, of: SmallSales): TaxLine[] {
  const vat = taxLine(law, of.when, { tax: 'vat', payer: 'seller', party: 0 }, (sheet) => onSales(sheet, of))
  return [vat, ...surcharges(law, { when: of.when, party: 0, location: of.location, halving: of.halving, vat })]
}

function onSales(sheet: Worksheet, { period, sales }: SmallSales): Outcome {
  const base = sheet.need('sales', sales, 'fen')
  const threshold = sheet.readIfHolds(period === 'month' ? 'vat.month_threshold' : 'vat.quarter_threshold')
  const reached = threshold === undefined || (sheet.read('vat.threshold_itself_taxed') ? base >= threshold : base > threshold)
  if (!reached) {
    return { base, rate: 0, due: 0 as Fen, reason: 'belowThreshold' }
  }
  const rate = sheet.read('vat.small_scale_rate')
  const due = share(base, rate)
  const relief = share(base, (rate - (sheet.readIfHolds('vat.small_scale_reduced_rate') ?? rate)) as Ppm)
  return { base, rate, due, relief, reason: relief > 0 ? 'reduced' : 'taxed' }
}

/**
 * Whether sales of twelve months without VAT oblige to register as a general payer (一般纳税人登记): above the limit, not at it. Where no limit is known for the day: no.
 * @law 增值税法 第九条 (from 2026-01-01); 财税〔2018〕33号
 */
export function mustRegister(law: Law, when: When, sales: number): boolean {
  const limit = valueIfHolds(law, 'vat.small_scale_year_limit', when)
  return limit !== undefined && sales > limit
}

/**
 * 企业所得税 prepaid on the profit of the year so far.
 * @law 企业所得税法 第四条; 财政部 税务总局公告2023年第12号 第三条 (to 2027-12-31): small low-profit enterprises
 */
export function companyIncomeTax(law: Law, of: { when: When; profit: Fen | undefined; smallLowProfit: boolean | undefined }): TaxLine {
  return taxLine(law, of.when, { tax: 'companyIncomeTax', payer: 'seller', party: 0 }, (sheet): Outcome => {
    needAll(sheet, ['profit', of.profit], ['smallLowProfit', of.smallLowProfit])
    const base = atLeastZero(sheet.need('profit', of.profit, 'fen'))
    const rate = sheet.read('company-income-tax.rate')
    const due = share(base, rate)
    const small = sheet.need('smallLowProfit', of.smallLowProfit, 'flag') ? sheet.readIfHolds('company-income-tax.small_low_profit') : undefined
    const relief = small !== undefined && base <= small.upTo ? share(base, (rate - small.rate) as Ppm) : (0 as Fen)
    return { base, rate, due, relief, reason: base === 0 ? 'loss' : relief > 0 ? 'smallLowProfit' : 'taxed' }
  })
}

/**
 * 印花税 on the sale and purchase contracts of a quarter.
 * @throws NotInForce before 2022-07-01
 * @law 印花税法, 印花税税目税率表
 */
export function contractStampTax(law: Law, of: { when: When; contracts: Fen | undefined; halving: boolean | undefined }): TaxLine {
  return taxLine(law, of.when, { tax: 'stampTax', payer: 'seller', party: 0 }, (sheet) => {
    needAll(sheet, ['contracts', of.contracts], ['halving', of.halving])
    const base = sheet.need('contracts', of.contracts, 'fen')
    const rate = sheet.read('stamp-tax.sale_purchase_rate')
    const due = share(base, rate)
    const relief = halved(sheet, due, of.halving)
    return { base, rate, due, relief, reason: relief > 0 ? 'halved' : 'taxed' }
  })
}
