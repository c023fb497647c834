import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceMeter, Rent } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { taxInside } from '../../engines/law/fraction'
import type { Law } from '../../engines/law/law'
import { valueIfHolds } from '../../engines/law/parameter'
import { besideRent, countOf, sumOf } from './quote-sales'
import type { Sale } from './quote-sales'
import type { SellerKind } from './quote-taxes'

/** First day of the twelve months, this one the last, that stand against the limit of small payers. */
export const yearStart = (today: Day): Day => addMonths(`${today.slice(0, 7)}-01` as Day, -11)

/** First day of the quarter of a day. */
export const quarterStart = (day: Day): Day => `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01` as Day

/** The first day whose sales matter for a deal of a day, or for a rent. */
export const salesFrom = (day: Day, today: Day, rent?: Rent): Day =>
  [yearStart(today), quarterStart(day), ...(rent ? [rent.from] : [])].reduce((first, one) => (one < first ? one : first))

/** What stands beside a deal against its threshold. */
export interface Beside {
  kind: 'deal' | 'month' | 'quarter'
  used: Fen
  count: number
  /** with rents whose months nobody told us */
  atMost: Fen
}

interface About {
  seller: SellerKind
  day: Day
  rent: Rent | undefined
}

/** Exempt amounts of the day contained the reduced rate: the threshold is meant without it. */
export function besideDeal(law: Law, sales: readonly Sale[], { seller, day, rent }: About): Beside {
  if (seller !== 'person') {
    const first = quarterStart(day)
    const next = addMonths(first, 3)
    const of = sales.filter(({ dealtOn }) => dealtOn >= first && dealtOn < next)
    return { kind: 'quarter', used: sumOf(of), count: countOf(of), atMost: sumOf(of) }
  }
  if (rent) {
    const { known, withUnknown, count } = besideRent(sales, rent)
    return { kind: 'month', used: known, count, atMost: withUnknown }
  }
  const of = sales.filter(({ dealtOn }) => dealtOn === day)
  const contained = valueIfHolds(law, 'vat.small_scale_reduced_rate', { day, place: 'CQ' }) ?? 0
  const used = fen(of.reduce((sum, { amount, isExempt }) => sum + (isExempt ? amount - taxInside(amount, contained) : amount), 0))
  return { kind: 'deal', used, count: countOf(of), atMost: used }
}

const NAMES = { deal: 'vat.one_deal_threshold', month: 'vat.month_threshold', quarter: 'vat.quarter_threshold' } as const

interface Measured {
  beside: Beside
  /** this invoice without VAT; of a rent the whole */
  net: Fen
  months: number
  day: Day
  today: Day
}

/** How far the thresholds are; one that does not hold on the day is absent. */
export function metersOf(law: Law, sales: readonly Sale[], { beside, net, months, day, today }: Measured): InvoiceMeter[] {
  const first = yearStart(today)
  const year = sales.filter(({ issuedOn }) => issuedOn >= first)
  const [near, far] = [valueIfHolds(law, NAMES[beside.kind], { day, place: 'CQ' }), valueIfHolds(law, 'vat.small_scale_year_limit', { day: today, place: 'CQ' })]
  return [
    ...(near === undefined ? [] : [{ kind: beside.kind, used: beside.used, adding: fen(Math.round(net / months)), limit: near, count: beside.count }]),
    ...(far === undefined ? [] : [{ kind: 'year' as const, used: sumOf(year), adding: net, limit: far, count: countOf(year) }]),
  ]
}
