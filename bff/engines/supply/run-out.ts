interface MonthSoFar {
  /** days of this month that have passed, today too, and days it has */
  readonly day: number
  readonly days: number
  /** what is left, and was used this month; fen */
  readonly left: number
  readonly used: number
  /** sales of the full months before, fen, and their days */
  readonly before: number
  readonly daysBefore: number
}

/** Days after which the month's own pace speaks for itself. */
const ENOUGH_DAYS = 7

/**
 * The day of this month on which a quota runs out if it goes on as it went; undefined: it lasts. The faster of two paces counts: this month with those before,
 * and this month alone once a week of it has passed.
 */
export function runsOutOn({ day, days, left, used, before, daysBefore }: MonthSoFar): number | undefined {
  if (left <= 0) {
    return day
  }
  const mixed = Math.max(0, used + before) / (day + daysBefore)
  const own = day >= ENOUGH_DAYS ? Math.max(0, used) / day : 0
  const pace = Math.max(mixed, own)
  const lasts = pace === 0 ? Number.POSITIVE_INFINITY : Math.floor(left / pace)
  return day + lasts < days ? day + lasts + 1 : undefined
}
