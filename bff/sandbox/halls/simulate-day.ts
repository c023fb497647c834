import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import { createRandom } from '../city/random'
import type { Random } from '../city/random'
import { drawComers, drawMinutes, drawOpenings } from './draw-day'
import type { Comer, Span } from './draw-day'
import type { HallLife } from './hall-life'

/** One who came to a hall; minutes from midnight. Without `calledAt`: the hall closed before. Without `startedAt`: was called and was not there. */
export interface Visit {
  group: WindowGroup
  itemId: string
  isPriority: boolean
  takenAt: number
  calledAt: number | undefined
  startedAt: number | undefined
  endedAt: number | undefined
  /** 1 is the first */
  window: number | undefined
}

export interface HallDay {
  day: Day
  visits: Visit[]
  /** when each window was manned, window 1 first */
  openings: Span[][]
}

/** Minutes by which somebody with priority goes before, and which a window waits for one who was called. */
const PRIORITY_MINUTES = 15
const WAITS_FOR_CALLED = 3
const NOT_THERE = { least: 0.02, perMinute: 0.0012, most: 0.12 }

interface Desk {
  freeAt: number
  queues: readonly WindowGroup[]
  spans: readonly Span[]
}

interface Waiting {
  visit: Visit
  comer: Comer
  place: number
}

/** Those who wait in each queue, in the order of their places. */
type Lines = Record<WindowGroup, Waiting[]>

/** A whole day of a hall as it really goes: windows call by place, some do not come, whoever is served at closing time is served to the end. */
export function simulateDay(life: HallLife, day: Day, seed: number): HallDay {
  const random = createRandom(seed, `day/${life.hallId}/${day}`)
  const openings = drawOpenings(life, random)
  const pace = life.pace * Math.exp(random.normal() * 0.05)
  const desks = life.windows.map((queues, index): Desk => ({ queues, spans: openings[index] ?? [], freeAt: life.opens }))
  const lines: Lines = { general: [], property: [], invoice: [] }
  const visits: Visit[] = []
  const comers = drawComers(life, day, random)
  let [next, clock] = [0, life.opens]
  for (;;) {
    const calls = desks.map((desk) => callAt(desk, lines, clock, life.closes))
    const earliest = Math.min(...calls)
    const comer = comers[next]
    if (comer && comer.at <= earliest) {
      next++
      clock = comer.at
      visits.push(lineUp(lines, comer))
    } else if (Number.isFinite(earliest)) {
      clock = earliest
      const ready = calls.flatMap((at, index) => (at === earliest ? [index] : []))
      call({ desks, index: random.pick(ready), at: earliest, lines, pace, random })
    } else {
      return { day, visits, openings }
    }
  }
}

function lineUp(lines: Lines, comer: Comer): Visit {
  const visit: Visit = {
    ...{ group: comer.group, itemId: comer.errand.itemId, isPriority: comer.isPriority, takenAt: comer.at },
    ...{ calledAt: undefined, startedAt: undefined, endedAt: undefined, window: undefined },
  }
  const [line, place] = [lines[comer.group], comer.at - (comer.isPriority ? PRIORITY_MINUTES : 0)]
  const before = line.findIndex((one) => one.place > place)
  line.splice(before === -1 ? line.length : before, 0, { visit, comer, place })
  return visit
}

/** When a desk calls the next one, if nobody else comes; never: Infinity. */
function callAt({ queues, spans, freeAt }: Desk, lines: Lines, clock: number, closes: number): number {
  if (!queues.some((queue) => lines[queue].length > 0)) {
    return Infinity
  }
  const ready = Math.max(freeAt, clock)
  const span = spans.find(({ to }) => to > ready)
  const at = span ? Math.max(ready, span.from) : Infinity
  return at < closes ? at : Infinity
}

interface Call {
  desks: Desk[]
  index: number
  at: number
  lines: Lines
  pace: number
  random: Random
}

function call({ desks, index, at, lines, pace, random }: Call): void {
  const desk = desks[index] as Desk
  const heads = desk.queues.flatMap((queue) => lines[queue].slice(0, 1))
  const { visit, comer } = heads.reduce((best, one) => (one.place < best.place ? one : best))
  lines[visit.group].shift()
  visit.calledAt = at
  visit.window = index + 1
  if (random.chance(Math.min(NOT_THERE.most, NOT_THERE.least + NOT_THERE.perMinute * (at - visit.takenAt)))) {
    visit.endedAt = at + WAITS_FOR_CALLED
  } else {
    visit.startedAt = at + 0.3 + random.next() * 0.9
    visit.endedAt = visit.startedAt + drawMinutes(comer.errand, pace, random)
  }
  desk.freeAt = visit.endedAt
}
