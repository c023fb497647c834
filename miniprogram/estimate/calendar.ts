import type { Day } from '#shared/model/day'

/** The same day of the month so many months later, or that month's last day. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10) as Day
}

/** The day so many years later; 29 February becomes the 28th in common years. */
export const anniversary = (since: Day, years: number): Day => monthsLater(since, years * 12)

/** Days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => (startOf(to) - startOf(from)) / 86_400_000

const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
