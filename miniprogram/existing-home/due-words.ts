import { dayIn } from '#shared/model/day'
import { noticeText } from '../text/payment'

const DAY_MS = 86_400_000

/** Whole days from today in Chongqing to a day; negative when it has passed. */
export const daysUntil = (day: string, now: number): number => Math.round((Date.parse(day) - Date.parse(dayIn(now))) / DAY_MS)

/** Until when, how long still, and how loud to say it. */
export function dueWords(dueOn: string, now: number): { due: string; left: string; tone: 'other' | 'wait' | 'late' } {
  const days = daysUntil(dueOn, now)
  const due = noticeText.dueOn(Number(dueOn.slice(5, 7)), Number(dueOn.slice(8, 10)))
  if (days < 0) {
    return { due, left: noticeText.late(-days), tone: 'late' }
  }
  if (days === 0) {
    return { due: noticeText.dueToday, left: noticeText.lastDay, tone: 'wait' }
  }
  return { due, left: noticeText.left(days), tone: days <= 3 ? 'wait' : 'other' }
}

/** How much of the time to pay has gone, per cent; a sliver on the first day, so that the meter is seen as one. */
export function timeGone(decidedAt: string, dueOn: string, now: number): number {
  const [from, to] = [Date.parse(decidedAt), Date.parse(dueOn) + DAY_MS]
  return Math.min(100, Math.max(4, Math.round(((now - from) / Math.max(to - from, 1)) * 100)))
}
