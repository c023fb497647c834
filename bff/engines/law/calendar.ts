import type { Day } from '#shared/model/day'

/** Full years from a day to another; the anniversary counts (含2年). A start on 29 February has its anniversary on the 28th in common years. */
export function fullYears(since: Day, day: Day): number {
  const years = yearOf(day) - yearOf(since)
  return anniversary(since, years) <= day ? years : years - 1
}

/** The day so many years later; 29 February becomes the 28th in common years. */
export const anniversary = (since: Day, years: number): Day => monthsLater(since, years * 12)

/** The same day of the month so many months later, or that month's last day. */
export function monthsLater(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const date = Math.min(dateOf(day), daysIn(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
}

/** The next day. */
export function dayAfter(day: Day): Day {
  const isLast = dateOf(day) >= daysIn(yearOf(day), monthOf(day))
  return isLast ? monthsLater(`${day.slice(0, 8)}01` as Day, 1) : (`${day.slice(0, 8)}${String(dateOf(day) + 1).padStart(2, '0')}` as Day)
}

/** Days from one day to another, the first not counted; negative when the other comes first. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from)

/** Days since a fixed one. The year begins in March, so that 29 February is its last day. */
function ordinal(day: Day): number {
  const months = yearOf(day) * 12 + monthOf(day) - 3
  const [year, month] = [Math.floor(months / 12), months % 12]
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + Math.floor((month * 153 + 2) / 5) + dateOf(day)
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const monthOf = (day: Day): number => Number(day.slice(5, 7))
const dateOf = (day: Day): number => Number(day.slice(8, 10))
