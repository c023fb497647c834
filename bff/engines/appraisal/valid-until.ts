import type { Day } from '#shared/model/day'

/** How long a value may be relied on, days. */
const VALID_DAYS = 90

/** The last day on which a value of a day may be relied on. */
export const validUntil = (asOf: Day): Day => daysLater(asOf, VALID_DAYS)

/** Days are text here, there is no clock in an engine. */
function daysLater(day: Day, days: number): Day {
  let [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  for (date += days; date > daysIn(year, month); month = (month % 12) + 1) {
    date -= daysIn(year, month)
    year += month === 12 ? 1 : 0
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
