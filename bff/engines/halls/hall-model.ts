import type { WindowGroup } from '#shared/model/hall'
import { minutesOf } from './draws'
import type { Draws, Minutes } from './draws'
import { BINS, BIN_MINUTES, STRANGER_SPREAD, plannedRhythm } from './hall-rhythm'
import type { HallRhythm, QueueRhythm } from './hall-rhythm'
import type { HallNow } from './predict-hall'

export const QUEUES: readonly WindowGroup[] = ['general', 'property', 'invoice']

/** A window as a path sees it; `queues` are bits. */
interface ModelWindow {
  queues: number
  /** draws in how many minutes it is free */
  freeIn: (draws: Draws) => number
  /** how surely it stands open in each half hour from now on */
  isOpen: readonly number[]
}

/** A hall prepared for paths; times are minutes from now. */
export interface HallModel {
  windows: readonly ModelWindow[]
  /** bits of the queues of each window, by place in QUEUES */
  masks: Int32Array
  /** the windows of each queue, by place in QUEUES */
  serving: readonly Int32Array[]
  /** where each window stands among those with the same queues: 0 the first, below 1 the last */
  strata: Float64Array
  /** those who wait, in the order they are called: place in QUEUES */
  line: readonly number[]
  /** who come a minute in each half hour from now on, all queues together, and which part of them each queue is */
  rates: readonly number[]
  parts: readonly (readonly number[])[]
  minutes: readonly Minutes[]
  spread: number
  /** until the half hour that began ends */
  firstEnds: number
  closesIn: number
}

/** So far ahead a path may run: nobody is told a longer wait. */
export const AHEAD_BINS = 16
/** More windows than this many times those of now are not counted on. */
const MOST_MORE = 3
/** How much of what is unusual about the windows now is so all day, and how fast the rest passes. */
const STAYS = 0.5
const PASSES_MINUTES = 40

export function modelOf(now: HallNow, rhythm: HallRhythm | undefined): HallModel {
  const queues = QUEUES.map((queue) => rhythm?.[queue] ?? plannedRhythm(queue, shareOf(now, queue)))
  const first = Math.floor(now.minuteOfDay / BIN_MINUTES)
  const bins = Array.from({ length: AHEAD_BINS }, (_, at) => Math.min(first + at, BINS - 1))
  const rates = bins.map((bin) => queues.map(({ arrivals }) => arrivals[bin] ?? 0))
  const ratios = queues.map(({ windows }, at) => bins.map((bin, ahead) => (ahead === 0 ? 1 : ratioOf({ usual: windows, open: openOf(now, QUEUES[at]), first, bin }))))
  const minutes = queues.map(({ mean, sd }) => minutesOf(mean, sd))
  const windows = [...now.windows.map((window) => windowOf(window, ratios, minutes)), ...QUEUES.flatMap((queue, at) => more(at, shareOf(now, queue), ratios[at] ?? []))]
  return {
    windows,
    masks: Int32Array.from(windows, ({ queues: bits }) => bits),
    serving: QUEUES.map((_, queue) => Int32Array.from(windows.flatMap(({ queues: bits }, window) => ((bits >> queue) & 1 ? [window] : [])))),
    strata: Float64Array.from(windows, (window, at) => before(windows.slice(0, at), window) / before(windows, window)),
    line: lineOf(now, queues, first),
    rates: rates.map((each) => each.reduce((sum, rate) => sum + rate, 0)),
    parts: rates.map((each) => partsOf(each)),
    minutes,
    spread: Math.max(...queues.map(({ spread = STRANGER_SPREAD }) => spread)),
    firstEnds: (first + 1) * BIN_MINUTES - now.minuteOfDay,
    closesIn: now.closesAt - now.minuteOfDay,
  }
}

const before = (windows: readonly ModelWindow[], { queues: bits }: ModelWindow): number => windows.filter(({ queues }) => queues === bits).length

/** Windows of a queue; one that serves three counts a third. */
const shareOf = ({ windows }: HallNow, queue: WindowGroup): number => windows.reduce((sum, { queues }) => sum + (queues.includes(queue) ? 1 / queues.length : 0), 0)

function windowOf({ queues, busyFor, serves }: HallNow['windows'][number], ratios: readonly (readonly number[])[], minutes: readonly Minutes[]): ModelWindow {
  const places = queues.map((queue) => QUEUES.indexOf(queue))
  const busyWith = minutes[serves === undefined ? (places[0] ?? 0) : QUEUES.indexOf(serves)]
  return {
    queues: places.reduce((bits, place) => bits | (1 << place), 0),
    freeIn: busyFor === null || !busyWith ? AT_ONCE : busyWith.leftAfter(busyFor),
    isOpen: (ratios[0] ?? []).map((_, bin) => Math.min(1, places.reduce((sum, place) => sum + (ratios[place]?.[bin] ?? 1), 0) / Math.max(places.length, 1))),
  }
}

const AT_ONCE = (): number => 0

/** Windows that are not open now and usually are a little later. */
function more(place: number, share: number, ratios: readonly number[]): ModelWindow[] {
  const extra = ratios.map((ratio) => Math.max(0, share * (ratio - 1)))
  return Array.from({ length: Math.ceil(Math.max(...extra)) }, (_, at) => ({
    queues: 1 << place,
    freeIn: AT_ONCE,
    isOpen: extra.map((count) => Math.max(0, Math.min(1, count - at))),
  }))
}

const openOf = ({ windows }: HallNow, queue: WindowGroup | undefined): number => windows.filter(({ queues }) => queue !== undefined && queues.includes(queue)).length

interface Openings {
  usual: readonly number[] | undefined
  open: number
  first: number
  bin: number
}

/** Windows of a later half hour against those of now. More or fewer than usual now: partly it passes, as a break does, and partly it is so all day. */
function ratioOf({ usual, open, first, bin }: Openings): number {
  const [now, then] = [usual?.[first] ?? 0, usual?.[bin] ?? 0]
  // Nothing is known of a half hour in which nobody ever looked.
  if (!(now > 0 && then > 0 && open > 0)) {
    return 1
  }
  const stays = STAYS + (1 - STAYS) * Math.exp(-((bin - first) * BIN_MINUTES) / PASSES_MINUTES)
  return Math.max(0, Math.min(MOST_MORE, (then + (open - now) * stays) / open))
}

/** Only how many wait is known: they are taken to have come as they usually come, so the queues mix as they would have. */
function lineOf({ waiting }: HallNow, queues: readonly QueueRhythm[], bin: number): number[] {
  const line = QUEUES.flatMap((queue, place) => {
    const pace = Math.max(queues[place]?.arrivals[bin] ?? 0, 0.01)
    return Array.from({ length: waiting[queue] }, (_, at) => ({ place, since: (waiting[queue] - at) / pace }))
  })
  return line.sort((a, b) => b.since - a.since).map(({ place }) => place)
}

function partsOf(rates: readonly number[]): number[] {
  const sum = rates.reduce((all, rate) => all + rate, 0)
  return rates.map((rate) => (sum > 0 ? rate / sum : 0))
}
