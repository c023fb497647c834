import type { WindowGroup } from '#shared/model/hall'
import { WHOLE_DAY, emptyBins, noteArrival, noteService, noteWindows } from '../../platform/halls/day-bins'
import type { LearntDay } from '../../platform/halls/learn-rhythm'
import type { Span } from './draw-day'
import { GROUPS } from './hall-life'
import type { HallLife } from './hall-life'
import type { HallDay } from './simulate-day'

/** How often the job that learns looks at the windows, minutes. */
const LOOK_MINUTES = 5

/** What would have been learnt of a simulated day between two minutes of it; without them: of all of it. */
export function binsOfDay({ hallId, windows, opens, closes }: HallLife, { day, visits, openings }: HallDay, { from = 0, until = WHOLE_DAY } = {}): LearntDay[] {
  return GROUPS.map((queue) => {
    const bins = { ...emptyBins(), from, until }
    for (const { takenAt, calledAt, endedAt } of visits.filter(({ group }) => group === queue)) {
      if (takenAt >= from && takenAt < until) {
        noteArrival(bins, takenAt)
      }
      if (calledAt !== undefined && endedAt !== undefined && calledAt >= from && (endedAt < until || until === WHOLE_DAY)) {
        noteService(bins, calledAt, endedAt - calledAt)
      }
    }
    for (let minute = Math.max(opens, from); minute < Math.min(closes, until); minute += LOOK_MINUTES) {
      noteWindows(bins, minute, openAt(windows, openings, queue, minute))
    }
    return { hallId, queue, day, bins }
  })
}

const openAt = (windows: HallLife['windows'], openings: readonly (readonly Span[])[], queue: WindowGroup, minute: number): number =>
  windows.filter((queues, at) => queues.includes(queue) && isManned(openings[at] ?? [], minute)).length

export const isManned = (spans: readonly Span[], minute: number): boolean => spans.some(({ from, to }) => from <= minute && minute < to)
