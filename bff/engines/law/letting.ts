import type { Fen, Ppm } from '#shared/model/money'
import { atLeastZero, least, minus } from './fraction'
import type { Law } from './law'
import type { Asked } from './need-all'
import { asked, needAll } from './need-all'
import type { ProxyInvoice } from './proxy-invoice'
import { share } from './share'
import { halved } from './surcharges'
import type { Outcome, TaxLine, Whose, Worksheet } from './tax-line'
import { taxLine } from './tax-line'

export interface Letting {
  readonly invoice: ProxyInvoice
  /** VAT and surcharges of that invoice */
  readonly before: readonly TaxLine[]
  /** repairs with papers over the months of the invoice */
  readonly repairs: Fen
  readonly incomeMethod: 'actual' | 'assessed' | undefined
}

const WHOSE = { payer: 'seller', party: 0 } as const

/**
 * 个人出租: property tax, stamp and income tax that go with the proxy invoice of a rent. The rent is taken without VAT; where VAT is exempt nothing is taken out.
 * @law 房产税暂行条例 第四条, 财税〔2008〕24号; 印花税法; 个人所得税法 第六条; 财税〔2016〕43号
 */
export function lettingTaxes(law: Law, letting: Letting): TaxLine[] {
  const { invoice, before } = letting
  const isHome = invoice.deal === 'homeRent'
  const line = (tax: Whose['tax'], rule: (sheet: Worksheet) => Outcome): TaxLine => taxLine(law, invoice.when, { tax, ...WHOSE }, rule)
  const property = line('propertyTax', (sheet) => {
    const rate = sheet.read(isHome ? 'letting.home_property_tax_rate' : 'letting.other_property_tax_rate')
    return onRent(sheet, letting, rate)
  })
  const stamp = line('stampTax', (sheet) =>
    isHome && sheet.read('letting.home_stamp_exempt')
      ? { base: undefined, rate: 0, due: 0 as Fen, reason: 'homeLet' }
      : onRent(sheet, letting, sheet.read('letting.stamp_rate')))
  const income = line('incomeTax', (sheet) => onIncome(sheet, letting, [...before.slice(1), property, stamp]))
  return [property, stamp, income]
}

function onRent(sheet: Worksheet, letting: Letting, rate: Ppm): Outcome {
  needAll(sheet, rentAsked(letting), ['halving', letting.invoice.halving])
  const base = sheet.need('', rentOf(letting), 'fen')
  const due = share(base, rate)
  const relief = halved(sheet, due, letting.invoice.halving)
  return { base, rate, due, relief, reason: relief > 0 ? 'halved' : 'taxed' }
}

/** The rent without the VAT that was really charged. */
function rentOf({ invoice, before: [vat] }: Letting): Fen | undefined {
  if (vat === undefined || vat.unknown) {
    return undefined
  }
  return vat.payable === 0 ? invoice.gross : vat.base
}

const rentAsked = (letting: Letting): Asked => [letting.before.slice(0, 1).flatMap((vat) => asked(vat)[0]), rentOf(letting)]

function onIncome(sheet: Worksheet, letting: Letting, taxes: readonly TaxLine[]): Outcome {
  const { incomeMethod, invoice } = letting
  needAll(sheet, ['incomeMethod', incomeMethod], rentAsked(letting))
  const rent = sheet.need('', rentOf(letting), 'fen')
  if (sheet.need('incomeMethod', incomeMethod, 'code') === 'assessed') {
    const rate = sheet.read('letting.income_assessed_rate')
    return { base: rent, rate, due: share(rent, rate), reason: 'assessed' }
  }
  needAll(sheet, ['months', invoice.months], ...taxes.map(asked))
  const months = sheet.need('months', invoice.months, 'count')
  const repairs = least(letting.repairs, (sheet.read('letting.repairs_up_to') * months) as Fen)
  const left = minus(rent, ...taxes.map((line) => sheet.payableOf(line.tax, line)), sheet.note('repairs', repairs, 'fen'))
  const { flatUpTo, flat, share: part } = sheet.read('letting.expense_deduction')
  const costs = left <= flatUpTo * months ? ((flat * months) as Fen) : share(left, part)
  const base = atLeastZero(minus(left, costs))
  const rate = sheet.read(invoice.deal === 'homeRent' ? 'letting.home_income_rate' : 'letting.other_income_rate')
  return { base, rate, due: share(base, rate), reason: 'taxed' }
}
