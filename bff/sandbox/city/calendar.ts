import type { Day } from '#shared/model/day'

const MS = 86_400_000

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const text = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

export const addDays = (day: Day, days: number): Day => text(utc(day) + days * MS)

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / MS)

/** The same day some months on (or back), the month's last day where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return text(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

export const dayOf = (year: number, month: number, date: number): Day => text(Date.UTC(year, month - 1, date))

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
