import type { Fen, Ppm } from '#shared/model/money'
import { fraction, minus, taxInside, total } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import type { When } from './parameter'
import { surcharges } from './surcharges'
import type { Outcome, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Property } from './transfer-facts'

/** One proxy invoice for a natural person: amount with VAT, fen; for rent the months it covers. */
export interface ProxyInvoice {
  readonly when: When
  readonly deal: 'goodsOrServices' | 'homeRent' | 'otherRent'
  readonly gross: Fen | undefined
  readonly months: number | undefined
  /** other deals of the same day, or with rent other sales of the same month, without VAT; absent: none */
  readonly others?: Fen | undefined
  readonly location: Property['location']
  readonly halving: boolean | undefined
}

/**
 * 代开发票: VAT and surcharges the counter collects. The VAT line's base is the amount without VAT. Rent is spread over its months against the monthly
 * threshold; any other deal stands against the threshold of one deal, which is taxed when reached.
 * @throws NotInForce for rent before 2023-01-01
 * @law 财政部 税务总局公告2026年第10号 一(二), 三(三)4, 6, 三(四)3; 国家税务总局公告2026年第4号 二(二)
 * @law 增值税暂行条例实施细则 第三十七条; 国家税务总局公告2023年第1号 (to 2025-12-31)
 */
export function proxyInvoiceTaxes(law: Law, invoice: ProxyInvoice): TaxLine[] {
  const vat = taxLine(law, invoice.when, { tax: 'vat', payer: 'seller', party: 0 }, (sheet) => onInvoice(sheet, invoice))
  return [vat, ...surcharges(law, { when: invoice.when, party: 0, location: invoice.location, halving: invoice.halving, vat })]
}

function onInvoice(sheet: Worksheet, invoice: ProxyInvoice): Outcome {
  needAll(sheet, ['gross', invoice.gross], ['months', invoice.deal === 'goodsOrServices' ? 1 : invoice.months])
  const gross = sheet.need('gross', invoice.gross, 'fen')
  const { contained, charged } = rates(sheet, invoice.deal)
  const base = minus(gross, taxInside(gross, contained))
  if (isExempt(sheet, invoice, base)) {
    return { base, rate: 0, due: 0 as Fen, reason: 'belowThreshold' }
  }
  return { base, rate: charged, due: fraction(gross, charged, 1_000_000 + contained), reason: charged < contained ? 'reduced' : 'taxed' }
}

/** The rate the amount contains, and the one that is charged. */
function rates(sheet: Worksheet, deal: ProxyInvoice['deal']): { contained: Ppm; charged: Ppm } {
  switch (deal) {
    case 'homeRent': {
      const { levy, charged } = sheet.read('vat.home_rent_rate')
      return { contained: levy, charged }
    }
    case 'otherRent': {
      const rate = sheet.read('vat.other_rent_rate')
      return { contained: rate, charged: rate }
    }
    case 'goodsOrServices': {
      const rate = sheet.readIfHolds('vat.small_scale_reduced_rate') ?? sheet.read('vat.small_scale_rate')
      return { contained: rate, charged: rate }
    }
  }
  return deal satisfies never
}

function isExempt(sheet: Worksheet, { deal, months, others = 0 as Fen }: ProxyInvoice, base: Fen): boolean {
  if (deal === 'goodsOrServices') {
    const threshold = sheet.readIfHolds('vat.one_deal_threshold')
    return threshold !== undefined && total(base, others) < threshold
  }
  const threshold = sheet.readIfHolds('vat.month_threshold')
  if (threshold === undefined) {
    return false
  }
  const covered = sheet.need('months', months, 'count')
  const beside = sheet.read('vat.month_sales_add_up') ? others : 0
  const [sales, limit] = [base + beside * covered, threshold * covered]
  return sheet.read('vat.threshold_itself_taxed') ? sales < limit : sales <= limit
}
