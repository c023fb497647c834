import type { WindowGroup } from '#shared/model/hall'

/** Half hours of a day, from midnight on. */
export const BINS = 48
export const BIN_MINUTES = 30

/** What is usual in one queue of a hall on a day. */
export interface QueueRhythm {
  /** how many come a minute, of each half hour from midnight on */
  readonly arrivals: readonly number[]
  /** minutes a window is taken by one who was called, those who did not come too: mean and standard deviation */
  readonly mean: number
  readonly sd: number
  /** how far a day strays from the usual: standard deviation over mean of those who come; absent: as far as a stranger must fear */
  readonly spread?: number
  /** windows that usually stand open for the queue, of each half hour; absent: taken as they are now */
  readonly windows?: readonly number[]
}

export type HallRhythm = Readonly<Record<WindowGroup, QueueRhythm>>

/** Until something was learnt: planned minutes of the items of a queue, its windows busy three quarters of the time, and a wide span about it. */
const PLANNED: Readonly<Record<WindowGroup, number>> = { general: 10, property: 15, invoice: 8 }
const PLANNED_LOAD = 0.75
export const STRANGER_SPREAD = 0.45
const STRANGER_DEVIATION = 0.9

/** What is assumed of a queue that nothing is known of, with so many windows. */
export function plannedRhythm(queue: WindowGroup, windows: number): QueueRhythm {
  const mean = PLANNED[queue]
  const perMinute = (PLANNED_LOAD * windows) / mean
  return { arrivals: Array.from({ length: BINS }, () => perMinute), mean, sd: mean * STRANGER_DEVIATION, spread: STRANGER_SPREAD }
}
