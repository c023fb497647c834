import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'

export const dayOf = (year: number, month: number, date: number): Day => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) as Day

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const monthOf = (day: Day): string => day.slice(0, 7)

/** Every month from `from` to `to`, both included, as `YYYY-MM`. */
export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = []
  for (let day = `${from}-01` as Day; monthOf(day) <= to; day = addMonths(day, 1)) {
    months.push(monthOf(day))
  }
  return months
}
