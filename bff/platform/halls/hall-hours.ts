import { addDays, clockIn, dayIn, instant } from '#shared/model/day'
import type { Day, Instant } from '#shared/model/day'

export interface Hours {
  /** `09:00` */
  opens: string
  closes: string
  /** 1 Monday to 7 Sunday */
  days: string
}

/** `周一至周五 09:00–17:00`; days that do not follow each other one by one. */
export function hoursText({ opens, closes, days }: Hours): string {
  const names = [...days].map((day) => `周${'一二三四五六日'[Number(day) - 1] ?? ''}`)
  const isRow = [...days].every((day, index) => index === 0 || Number(day) === Number(days[index - 1]) + 1)
  const text = days === '1234567' ? '每天' : isRow && names.length > 2 ? `${names[0] ?? ''}至${names.at(-1) ?? ''}` : names.join('、')
  return `${text} ${opens}–${closes}`
}

/** Public holidays are not known here. */
export const worksOn = ({ days }: Pick<Hours, 'days'>, day: Day): boolean => days.includes(String(new Date(`${day}T00:00:00Z`).getUTCDay() || 7))

export function isOpenAt(hours: Hours, ms: number): boolean {
  const clock = clockIn(ms)
  return worksOn(hours, dayIn(ms)) && hours.opens <= clock && clock < hours.closes
}

/** When it opens next after a moment; undefined where it works on no day. */
export function opensNext(hours: Hours, ms: number): Instant | undefined {
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = addDays(dayIn(ms), ahead)
    const opens = msAt(day, hours.opens)
    if (worksOn(hours, day) && opens > ms) {
      return instant(opens)
    }
  }
  return undefined
}

/** A day's clock time in Chongqing, `09:30`, as milliseconds since 1970. */
export const msAt = (day: string, clock: string): number => Date.parse(`${day}T00:00:00+08:00`) + minutesOf(clock) * 60_000

/** Minutes from midnight of a clock time; `24:00` is the day's end. */
export function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

export const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
