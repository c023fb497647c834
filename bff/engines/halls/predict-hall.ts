import type { Wait, WindowGroup } from '#shared/model/hall'
import { QUEUES, modelOf } from './hall-model'
import type { HallModel } from './hall-model'
import type { HallRhythm } from './hall-rhythm'
import { startPath } from './run-path'

/** One open window. `busyFor`: minutes since it called the one it is busy with; null: it is free. `serves`: which queue that one came from. */
export interface WindowNow {
  readonly queues: readonly WindowGroup[]
  readonly busyFor: number | null
  readonly serves?: WindowGroup
}

/** A hall at a moment. Minutes count from midnight; paused and closed windows are not among `windows`. */
export interface HallNow {
  readonly minuteOfDay: number
  readonly closesAt: number
  readonly windows: readonly WindowNow[]
  readonly waiting: Readonly<Record<WindowGroup, number>>
}

const PATHS = 100
/** Of so many of all paths the wait must be known, or it is not told: the others were not served before the hall closed. */
const SERVED = 0.9

/**
 * How long somebody waits who arrives so many minutes from now (rising), of each queue: whole minutes. A queue without a window has none; nor has a moment after
 * which not nearly everybody is served any more. `rhythm` undefined: nothing was learnt of this hall yet, and the spans are wide. The same input and seed give the
 * same answer for ever.
 */
export function predictHall(now: HallNow, rhythm: HallRhythm | undefined, arriveIn: readonly number[], seed: number): Record<WindowGroup, Wait[]> {
  const model = modelOf(now, rhythm)
  const served = QUEUES.map((queue) => now.windows.some(({ queues }) => queues.includes(queue)))
  const waits = QUEUES.map(() => arriveIn.map(() => new Float64Array(PATHS)))
  for (let each = 0; each < PATHS; each++) {
    const path = startPath(model, seedOf(seed, each))
    path.serveLine(model.line.length)
    arriveIn.forEach((time, at) => {
      path.runUntil(time)
      waits.forEach((of, queue) => served[queue] && (of[at]![each] = path.callOf(queue, time) - time))
    })
  }
  const told = (queue: number): Wait[] =>
    !served[queue] ? [] : arriveIn.flatMap((time, at) => (time < model.closesIn ? spanOf(waits[queue]![at]!).map((span) => ({ arriveIn: time, ...span })) : []))
  return { general: told(0), property: told(1), invoice: told(2) }
}

/** How long somebody still waits who has so many before in the queue; undefined where no window serves it, or not surely before the hall closes. */
export function waitOfPlace(now: HallNow, rhythm: HallRhythm | undefined, queue: WindowGroup, ahead: number, seed: number): { p50: number; p90: number } | undefined {
  if (!now.windows.some(({ queues }) => queues.includes(queue))) {
    return undefined
  }
  const model = modelOf({ ...now, waiting: { ...now.waiting, [queue]: Math.max(now.waiting[queue], ahead + 1) } }, rhythm)
  const count = placeOf(model, QUEUES.indexOf(queue), ahead) + 1
  const waits = Float64Array.from({ length: PATHS }, (_, each) => startPath(model, seedOf(seed, each)).serveLine(count))
  return spanOf(waits)[0]
}

/** Where in the line of all queues somebody stands who has so many before in the own one. */
function placeOf({ line }: HallModel, queue: number, ahead: number): number {
  let left = ahead
  return line.findIndex((one) => one === queue && left-- === 0)
}

/** Half and nine tenths of the waits; none where too many are not served. */
function spanOf(waits: Float64Array): { p50: number; p90: number }[] {
  const sorted = waits.sort()
  const [p50, p90] = [sorted[Math.floor(0.5 * PATHS)] as number, sorted[Math.floor(SERVED * PATHS)] as number]
  return Number.isFinite(p90) ? [{ p50: Math.round(p50), p90: Math.round(p90) }] : []
}

/** Paths of one question must not be those of the next, one further. */
const seedOf = (seed: number, path: number): number => (Math.imul(seed, 0x9e3779b1) + Math.imul(path + 1, 0x85ebca6b)) >>> 0
