import { dayIn } from '#shared/model/day'
import { recordsText as text } from '../text/records'

export type Period = 'thisYear' | 'lastYear' | 'all'

export const PERIODS = [
  { id: 'thisYear', label: text.thisYear },
  { id: 'lastYear', label: text.lastYear },
  { id: 'all', label: text.all },
] as const

/** First and last month of a choice; all of it has none. */
export function monthsOf(period: Period, now: number): { from?: string; to?: string } {
  const year = Number(dayIn(now).slice(0, 4)) - (period === 'lastYear' ? 1 : 0)
  return period === 'all' ? {} : { from: `${year}-01`, to: `${year}-12` }
}

/** Rows as they come, under the months they are of. */
export function byMonth<Row>(rows: readonly Row[], monthOf: (row: Row) => string): { month: string; rows: Row[] }[] {
  const groups: { month: string; rows: Row[] }[] = []
  for (const row of rows) {
    const month = monthOf(row)
    const last = groups[groups.length - 1]
    if (last?.month === month) {
      last.rows.push(row)
    } else {
      groups.push({ month, rows: [row] })
    }
  }
  return groups
}

/** `2026 年 11 月`. */
export const monthWords = (month: string): string => text.month(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
