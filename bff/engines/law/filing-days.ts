import type { Day } from '#shared/model/day'
import { dayAfter, daysBetween, monthsLater } from './calendar'
import type { Confidence } from './law'

/** A rule about by when something is filed: what held from a day on, and which document says so. */
interface FilingRule {
  readonly from: Day
  /** days after the end of a period within which its return is filed */
  readonly withinDays: number
  readonly document: string
  readonly article: string
  readonly confidence: Confidence
}

/** When the return of one period can be filed, and by what it is decided. */
export interface FilingDay {
  /** first day of the first and of the last month of the period */
  readonly from: Day
  readonly to: Day
  readonly opensOn: Day
  /** last day, moved on from a weekend */
  readonly dueOn: Day
  readonly law: Pick<FilingRule, 'document' | 'article' | 'confidence'>
}

/** 增值税: within fifteen days after the month or quarter. Newest first. */
const VAT: readonly FilingRule[] = [
  { from: day('2026-01-01'), withinDays: 15, document: '增值税法', article: '第三十条', confidence: 'memory-unconfirmed' },
  { from: day('2009-01-01'), withinDays: 15, document: '增值税暂行条例', article: '第二十三条', confidence: 'memory-unconfirmed' },
]

/** 综合所得汇算: from 1 March to 30 June of the year after. */
const SETTLEMENT = { firstYear: 2019, opens: '03-01', ends: '06-30', document: '个人所得税法', article: '第十一条', confidence: 'memory-unconfirmed' } as const

/**
 * The VAT return that is due next: of last month or quarter while its days run, else of the current one.
 * @param payer small-scale payers file by the quarter, general ones by the month (国家税务总局公告2016年第6号)
 * @law 增值税法 第三十条; a last day on a weekend moves to the next working day (税收征收管理法实施细则 第一百零九条), public holidays are not known here
 */
export function nextVatReturn(today: Day, payer: 'general' | 'small'): FilingDay {
  const months = payer === 'small' ? 3 : 1
  const started = startOf(today, months)
  const last = vatReturn(monthsLater(started, -months), months)
  return last.dueOn >= today ? last : vatReturn(started, months)
}

/** The yearly settlement of wages and the like that is open on a day, else the next one. @law 个人所得税法 第十一条 */
export function nextSettlement(today: Day): Omit<FilingDay, 'from' | 'to'> & { year: number } {
  const year = Number(today.slice(0, 4))
  const { opens, ends, document, article, confidence, firstYear } = SETTLEMENT
  const of = (next: number) => ({
    year: next - 1, opensOn: day(`${next}-${opens}`), dueOn: afterWeekend(day(`${next}-${ends}`)), law: { document, article, confidence },
  })
  const now = of(Math.max(year, firstYear + 1))
  return now.dueOn >= today ? now : of(year + 1)
}

function vatReturn(from: Day, months: number): FilingDay {
  const opensOn = monthsLater(from, months)
  const rule = VAT.find((each) => each.from <= opensOn) ?? VAT[VAT.length - 1]
  const { withinDays = 15, document = '', article = '', confidence = 'unknown' as const } = rule ?? {}
  const dueOn = afterWeekend(day(`${opensOn.slice(0, 8)}${String(withinDays).padStart(2, '0')}`))
  return { from, to: monthsLater(from, months - 1), opensOn, dueOn, law: { document, article, confidence } }
}

/** First day of the month, or of the quarter, a day lies in. */
function startOf(today: Day, months: number): Day {
  const first = day(`${today.slice(0, 8)}01`)
  return monthsLater(first, -((Number(today.slice(5, 7)) - 1) % months))
}

function afterWeekend(last: Day): Day {
  // 1970-01-01 was a Thursday.
  const isWeekend = (((daysBetween(day('1970-01-01'), last) + 3) % 7) + 7) % 7 > 4
  return isWeekend ? afterWeekend(dayAfter(last)) : last
}

function day(text: string): Day {
  return text as Day
}
