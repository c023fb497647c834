import { drawsOf } from './draws'
import type { Draws } from './draws'
import { BIN_MINUTES } from './hall-rhythm'
import { AHEAD_BINS, QUEUES } from './hall-model'
import type { HallModel } from './hall-model'

/** How much a half hour strays from the day it belongs to, and people at windows from their usual pace. */
const HALF_HOUR_SPREAD = 0.15
const PACE_SPREAD = 0.05
/** Somebody is back at a window after so long, whatever the draw. */
const LONGEST_AWAY = 60
const NEVER = Number.POSITIVE_INFINITY
/** Its own copy: a module's binding costs a look-up each time. */
const BIN = BIN_MINUTES
const LAST_BIN = AHEAD_BINS - 1

/** One possible course of the next hours; times are minutes from now. */
export interface Path {
  /** those who wait now are called, the first `count` of them; when the last of these is */
  serveLine: (count: number) => number
  /** lives on until then; later than before */
  runUntil: (time: number) => void
  /** when somebody who came to a queue at a time would be called, if all of it was lived until then; never: Infinity */
  callOf: (queue: number, time: number) => number
}

/** A path of its own of each seed. By place: whoever came first takes the first window that may serve them, so one pass in the order of coming is exact. */
export function startPath(model: HallModel, seed: number): Path {
  const { line, serving, minutes, firstEnds, closesIn } = model
  const draws = drawsOf(seed)
  const pace = Math.exp(PACE_SPREAD * draws.normal())
  const freeAt = Float64Array.from(model.windows, ({ freeIn }) => freeIn(draws))
  const openBins = drawOpenings(model, draws)
  // The window last found: numbers, not objects, since a look at the city asks a quarter of a million times.
  let found = -1
  const callOf = (queue: number, time: number): number => {
    let first = NEVER
    const own = serving[queue]!
    for (let at = 0; at < own.length; at++) {
      const window = own[at]!
      const free = freeAt[window]!
      const ready = free > time ? free : time
      if (ready < first) {
        const opens = openFrom(openBins[window]!, ready, firstEnds, closesIn)
        if (opens < first) {
          first = opens
          found = window
        }
      }
    }
    return first
  }
  const serve = (queue: number, time: number): number => {
    const at = callOf(queue, time)
    if (at < NEVER) {
      freeAt[found] = at + minutes[queue]!.draw(draws) * pace
    }
    return at
  }
  const nextComer = comersOf(model, draws)
  return {
    serveLine: (count) => line.slice(0, count).reduce((_, queue) => serve(queue, 0), 0),
    runUntil: (time) => nextComer(time, serve),
    callOf,
  }
}

/**
 * Bits of the half hours in which each window stands open: one that goes to lunch is away the whole of it. The draws are spread evenly over the windows of the same
 * queues, since people arrange among themselves who goes when.
 */
function drawOpenings({ windows, masks, strata }: HallModel, draws: Draws): Int32Array {
  const first = Float64Array.from({ length: 1 << QUEUES.length }, draws.next)
  return Int32Array.from(windows, ({ isOpen }, window) => {
    const draw = (first[masks[window]!]! + strata[window]!) % 1
    return isOpen.reduce((bits, chance, bin) => (draw < chance ? bits | (1 << bin) : bits), 0)
  })
}

/** The first moment from a time on at which a window stands open. */
function openFrom(bins: number, time: number, firstEnds: number, closesIn: number): number {
  for (let at = time; at < closesIn; ) {
    const bin = at < firstEnds ? 0 : 1 + Math.floor((at - firstEnds) / BIN)
    if ((bins >> (bin < LAST_BIN ? bin : LAST_BIN)) & 1 || at - time >= LONGEST_AWAY) {
      return at
    }
    at = firstEnds + bin * BIN
  }
  return NEVER
}

/** Serves everybody who comes from where it stopped until a time. */
function comersOf({ rates, parts, spread, firstEnds }: HallModel, draws: Draws): (time: number, serve: (queue: number, at: number) => void) => void {
  const level = Math.exp(spread * draws.normal() - spread ** 2 / 2)
  let [bin, from, ends] = [0, 0, firstEnds]
  const drawRate = (): number => rates[Math.min(bin, LAST_BIN)]! * level * Math.exp(HALF_HOUR_SPREAD * draws.normal() - HALF_HOUR_SPREAD ** 2 / 2)
  let rate = drawRate()
  // How much of coming is still to pass until the next one; each half hour passes it at its own rate.
  let left = draws.exponential()
  return (time, serve) => {
    while (from < time) {
      const to = ends < time ? ends : time
      const at = rate > 0 ? from + left / rate : NEVER
      if (at < to) {
        serve(drawQueue(parts[Math.min(bin, LAST_BIN)]!, draws), at)
        from = at
        left = draws.exponential()
        continue
      }
      left -= (to - from) * rate
      from = to
      if (to === ends) {
        bin++
        ends += BIN
        rate = drawRate()
      }
    }
  }
}

function drawQueue(parts: readonly number[], { next }: Draws): number {
  const draw = next()
  return draw < parts[0]! ? 0 : draw < parts[0]! + parts[1]! ? 1 : 2
}
