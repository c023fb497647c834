import * as v from 'valibot'

/** A calendar day in Chongqing, `YYYY-MM-DD`. Days compare as text; there is no clock and no time zone in them. */
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isRealDay), v.brand('Day'))
export type Day = v.InferOutput<typeof Day>

/** An instant, ISO 8601 in UTC with milliseconds: `2026-11-24T06:32:00.000Z`. */
export const Instant = v.pipe(v.string(), v.isoTimestamp(), v.brand('Instant'))
export type Instant = v.InferOutput<typeof Instant>

/** Milliseconds since 1970 → instant text. */
export const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant

/** The day in Chongqing at an instant: UTC+8 the whole year, no summer time since 1991. */
export const dayIn = (ms: number): Day => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10) as Day

/** Hour and minute in Chongqing at an instant: `14:32`. */
export const clockIn = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(11, 16)

function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** So many days later, or earlier. */
export const addDays = (day: Day, days: number): Day => textOf(startOf(day) + days * DAY_MS)

/** The same day some months later, or earlier; the month's last day where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return textOf(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/** Days from one day to another; negative when the other comes first. */
export const daysBetween = (from: Day, to: Day): number => (startOf(to) - startOf(from)) / DAY_MS

const DAY_MS = 86_400_000
const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const textOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day
