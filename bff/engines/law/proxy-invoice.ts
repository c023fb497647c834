import type { Fen, Ppm } from '#shared/model/money'
import { fraction, minus, taxInside, total } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import type { When } from './parameter'
import { surcharges } from './surcharges'
import type { Outcome, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Property } from './transfer-facts'

/** One proxy invoice: amount with VAT, fen; for rent the months it covers. */
export interface ProxyInvoice {
  readonly when: When
  readonly deal: 'goodsOrServices' | 'homeRent' | 'otherRent'
  readonly gross: Fen | undefined
  readonly months: number | undefined
  /** other deals of the same day, with rent other sales of the same month, of a registered payer other sales of the quarter; without VAT; absent: none */
  readonly others?: Fen | undefined
  readonly location: Property['location']
  readonly halving: boolean | undefined
  /** absent: a natural person */
  readonly seller?: 'person' | 'smallPayer' | undefined
  /** exempt whatever the amount */
  readonly exempt?: 'ownFarmProduce' | 'ownUsedThings' | undefined
  /** a special invoice gives up the exemption below a threshold: there would be no tax to deduct */
  readonly kind?: 'ordinary' | 'special' | undefined
  /** gives up for this deal: `exemption`, being below a threshold; `reduction`, that and the reduced rate */
  readonly waives?: 'exemption' | 'reduction' | undefined
}

/**
 * 代开发票: VAT and surcharges the counter collects. The VAT line's base is the amount without VAT. Rent is spread over its months against the monthly
 * threshold; a registered small payer stands against the threshold of the quarter; any other deal against that of one deal, which is taxed when reached.
 * @throws NotInForce for rent before 2023-01-01
 * @law 财政部 税务总局公告2026年第10号 一(二), 三(三)4, 6, 三(四)3, 一、四 (giving up); 国家税务总局公告2026年第4号 二(二)
 * @law 增值税法 第二十四条 (from 2026-01-01), 增值税暂行条例 第十五条: own farm produce, own used things
 * @law 增值税暂行条例实施细则 第三十七条; 国家税务总局公告2023年第1号 (to 2025-12-31)
 */
export function proxyInvoiceTaxes(law: Law, invoice: ProxyInvoice): TaxLine[] {
  const vat = taxLine(law, invoice.when, { tax: 'vat', payer: 'seller', party: 0 }, (sheet) => onInvoice(sheet, invoice))
  return [vat, ...surcharges(law, { when: invoice.when, party: 0, location: invoice.location, halving: invoice.halving, vat })]
}

function onInvoice(sheet: Worksheet, invoice: ProxyInvoice): Outcome {
  needAll(sheet, ['gross', invoice.gross], ['months', invoice.deal === 'goodsOrServices' ? 1 : invoice.months])
  const gross = sheet.need('gross', invoice.gross, 'fen')
  if (invoice.exempt && sheet.read(invoice.exempt === 'ownFarmProduce' ? 'vat.own_farm_produce_exempt' : 'vat.own_used_things_exempt')) {
    return { base: gross, rate: 0, due: 0 as Fen, reason: invoice.exempt }
  }
  const { contained, charged } = rates(sheet, invoice)
  const base = minus(gross, taxInside(gross, contained))
  if (!givesUp(invoice) && isBelow(sheet, invoice, base)) {
    return { base, rate: 0, due: 0 as Fen, reason: 'belowThreshold' }
  }
  return { base, rate: charged, due: fraction(gross, charged, 1_000_000 + contained), reason: charged < contained ? 'reduced' : 'taxed' }
}

const givesUp = ({ kind, waives }: ProxyInvoice): boolean => kind === 'special' || waives !== undefined

/** The rate the amount contains, and the one that is charged. */
function rates(sheet: Worksheet, { deal, waives }: ProxyInvoice): { contained: Ppm; charged: Ppm } {
  const isReduced = waives !== 'reduction'
  switch (deal) {
    case 'homeRent': {
      const { levy, charged } = sheet.read('vat.home_rent_rate')
      return { contained: levy, charged: isReduced ? charged : levy }
    }
    case 'otherRent': {
      const rate = sheet.read('vat.other_rent_rate')
      return { contained: rate, charged: rate }
    }
    case 'goodsOrServices': {
      const rate = (isReduced ? sheet.readIfHolds('vat.small_scale_reduced_rate') : undefined) ?? sheet.read('vat.small_scale_rate')
      return { contained: rate, charged: rate }
    }
  }
  return deal satisfies never
}

function isBelow(sheet: Worksheet, invoice: ProxyInvoice, base: Fen): boolean {
  if (invoice.seller === 'smallPayer') {
    const threshold = sheet.readIfHolds('vat.quarter_threshold')
    return threshold !== undefined && isUnder(sheet, total(base, sheet.note('others', invoice.others ?? (0 as Fen), 'fen')), threshold)
  }
  return invoice.deal === 'goodsOrServices' ? isBelowOneDeal(sheet, invoice, base) : isRentBelowMonth(sheet, invoice, base)
}

function isBelowOneDeal(sheet: Worksheet, { others = 0 as Fen }: ProxyInvoice, base: Fen): boolean {
  const threshold = sheet.readIfHolds('vat.one_deal_threshold')
  return threshold !== undefined && total(base, others) < threshold
}

function isRentBelowMonth(sheet: Worksheet, { months, others = 0 as Fen }: ProxyInvoice, base: Fen): boolean {
  const threshold = sheet.readIfHolds('vat.month_threshold')
  if (threshold === undefined) {
    return false
  }
  const covered = sheet.need('months', months, 'count')
  const beside = sheet.read('vat.month_sales_add_up') ? others : 0
  return isUnder(sheet, (base + beside * covered) as Fen, (threshold * covered) as Fen)
}

const isUnder = (sheet: Worksheet, sales: Fen, limit: Fen): boolean => (sheet.read('vat.threshold_itself_taxed') ? sales < limit : sales <= limit)
