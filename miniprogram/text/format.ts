import { clockIn, dayIn } from '#shared/model/day'

/** `89.42 ㎡` from hundredths of a square metre. */
export const area = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} ㎡`

/** `1/2`, in lowest terms. */
export function fraction(parts: number, of: number): string {
  const common = divisor(parts, of)
  return `${parts / common}/${of / common}`
}

/** `2026-11-24 14:31` in Chongqing. */
export const dayAndClock = (instant: string): string => `${dayIn(Date.parse(instant))} ${clockIn(Date.parse(instant))}`

/** In lists: the clock today, else month and day, and the year when it is another one. */
export function when(instant: string, now: number): string {
  const day = dayIn(Date.parse(instant))
  const today = dayIn(now)
  if (day === today) {
    return clockIn(Date.parse(instant))
  }
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day
}

/** In a sentence: `今天 14:06`, `11 月 29 日 14:06`, and the year when it is another one. */
export function moment(instant: string, now: number): string {
  const [year, month, day] = dayIn(Date.parse(instant)).split('-').map(Number)
  const clock = clockIn(Date.parse(instant))
  const years = year === Number(dayIn(now).slice(0, 4)) ? '' : `${year} 年 `
  return isToday(instant, now) ? `今天 ${clock}` : `${years}${month} 月 ${day} 日 ${clock}`
}

/** Until when, in a sentence: `今天 18:00 前`, `12 月 8 日前`. */
export function before(instant: string, now: number): string {
  const [, month, day] = dayIn(Date.parse(instant)).split('-').map(Number)
  return isToday(instant, now) ? `今天 ${clockIn(Date.parse(instant))} 前` : `${month} 月 ${day} 日前`
}

/** A day in a sentence: `12 月 18 日`. */
export function inSentence(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month} 月 ${date} 日`
}

export const isToday = (instant: string, now: number): boolean => dayIn(Date.parse(instant)) === dayIn(now)

export const hourIn = (now: number): number => Number(clockIn(now).slice(0, 2))

/** `5026 1123 0000 4731`. */
export const inFours = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
