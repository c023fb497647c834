import { addDays, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import { clockOf, minutesOf, msAt, worksOn } from './hall-hours'
import type { Hours } from './hall-hours'
import type { HallRecord, WindowRecord } from './hall-store'
import { ruleMs, ruleOf } from './queue-rules'

/** A span of a day for which places are given ahead. */
export interface PlannedSlot {
  /** `09:30` */
  start: string
  ends: string
  capacity: number
}

/** A day's end has no clock time of its own. */
const LAST_MINUTE = 1439

/** The spans of a day on which the hall works, for one queue; none where no window serves it. */
export function slotsOf({ opens, closes }: Hours, windows: readonly Pick<WindowRecord, 'queues'>[], queue: WindowGroup): PlannedSlot[] {
  const capacity = placesOf(windows, queue)
  const minutes = ruleOf('slotMinutes')
  const starts = capacity === 0 ? 0 : Math.floor((minutesOf(closes) - minutesOf(opens)) / minutes)
  return Array.from({ length: starts }, (_, index) => {
    const start = minutesOf(opens) + index * minutes
    return { start: clockOf(start), ends: clockOf(Math.min(start + minutes, LAST_MINUTE)), capacity }
  })
}

/** A window that serves several queues gives its places to the first; a queue that only shares windows still has one. */
function placesOf(windows: readonly Pick<WindowRecord, 'queues'>[], queue: WindowGroup): number {
  const own = windows.filter(({ queues }) => queues[0] === queue).length
  return own > 0 ? own * ruleOf('slotPlaces') : windows.some(({ queues }) => queues.includes(queue)) ? 1 : 0
}

/** May a place that begins then still be taken, or given back? */
export const isEarly = (day: string, start: string, nowMs: number): boolean => msAt(day, start) - ruleMs('bookingLead') >= nowMs

/** The next days on which the hall works and has a span that may still be taken, today first. */
export function bookableDays(hours: Hours, nowMs: number): Day[] {
  const today = dayIn(nowMs)
  const last = clockOf(minutesOf(hours.closes) - ruleOf('slotMinutes'))
  const days: Day[] = []
  for (let ahead = 0; ahead <= 31 && days.length < ruleOf('bookingAhead'); ahead++) {
    const day = addDays(today, ahead)
    if (worksOn(hours, day) && isEarly(day, last, nowMs)) {
      days.push(day)
    }
  }
  return days
}

/** Does a span begin while the hall cannot serve anybody? */
export const isDisruptedAt = ({ disruption }: Pick<HallRecord, 'disruption'>, day: string, start: string): boolean =>
  disruption !== undefined && msAt(day, start) < disruption.until
