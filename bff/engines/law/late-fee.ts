import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { daysBetween } from './calendar'
import { fraction } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import type { TaxLine, Whose } from './tax-line'
import { taxLine } from './tax-line'

export interface Late {
  readonly place: string
  readonly whose: Whose
  /** the tax that was due */
  readonly tax: Fen | undefined
  /** the last day on which it could be paid in time */
  readonly dueOn: Day | undefined
  readonly paidOn: Day
}

/**
 * 滞纳金 on one tax: for each day from the day after the due day to the day of payment. The line's payable is the fee; below 1 yuan there is none.
 * @throws NotInForce before 2012-08-01
 * @law 税收征收管理法 第三十二条; 国家税务总局公告2012年第25号
 */
export function lateFee(law: Law, { place, whose, tax, dueOn, paidOn }: Late): TaxLine {
  return taxLine(law, { day: paidOn, place }, whose, (sheet) => {
    needAll(sheet, ['amount', tax], ['dueOn', dueOn])
    const base = sheet.need('amount', tax, 'fen')
    const days = sheet.note('days', daysBetween(sheet.need('dueOn', dueOn, 'day'), paidOn), 'count')
    if (days <= 0) {
      return { base, rate: 0, due: 0 as Fen, reason: 'inTime' }
    }
    const rate = sheet.read('administration.late_fee_per_day')
    const fee = fraction(base, rate * days, 1_000_000)
    const isTiny = fee < sheet.read('administration.nothing_below')
    return { base, rate, due: isTiny ? (0 as Fen) : fee, reason: isTiny ? 'tiny' : 'late' }
  })
}
