import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { Random } from '../city/random'
import { GROUPS, comeAt, dayLevel } from './hall-life'
import type { Errand, HallLife } from './hall-life'

/** Minutes from midnight, not whole. */
export interface Span {
  from: number
  to: number
}

export interface Comer {
  group: WindowGroup
  errand: Errand
  at: number
  isPriority: boolean
}

/** Somebody is at the window half of the time of lunch, one half of the windows after the other. */
const LUNCH = { begins: 0.36, ends: 0.56, minutes: 40 }
const ABSENT = 0.12
const BREAK = { chance: 0.35, least: 6, more: 10 }
const CLOSES_SUDDENLY = { chance: 0.05, least: 25, more: 70 }
const BURST = { chance: 0.3, least: 5, more: 9, within: 8 }
const PRIORITY = 0.06

/** When each window is manned on a day: absent colleagues, lunch in two halves, short breaks, and now and then one that closes for no reason anybody could know. */
export function drawOpenings({ windows, opens, closes }: HallLife, random: Random): Span[][] {
  const length = closes - opens
  const stretch = length / 480
  return windows.map((_, index) => {
    // Somebody is always there for homes and for the rest.
    if (index > 0 && index < windows.length - 1 && random.chance(ABSENT)) {
      return []
    }
    const lunchAt = opens + length * (index % 2 === 0 ? LUNCH.begins : (LUNCH.begins + LUNCH.ends) / 2) + random.next() * 12
    const away: Span[] = [{ from: lunchAt, to: lunchAt + LUNCH.minutes * stretch }]
    for (const half of [0.2, 0.75]) {
      if (random.chance(BREAK.chance)) {
        const from = opens + length * half + random.normal() * 25
        away.push({ from, to: from + BREAK.least + random.next() * BREAK.more })
      }
    }
    if (random.chance(CLOSES_SUDDENLY.chance * stretch)) {
      const from = opens + random.next() * length
      away.push({ from, to: from + CLOSES_SUDDENLY.least + random.next() * CLOSES_SUDDENLY.more })
    }
    return without({ from: opens, to: closes }, away)
  })
}

/** Who comes on a day, in order: by the calendar and the hour, a day fuller or emptier than usual, and sometimes many at once. */
export function drawComers(life: HallLife, day: Day, random: Random): Comer[] {
  const level = dayLevel(day) * Math.exp(random.normal() * 0.12)
  const comers: Comer[] = []
  const add = (group: WindowGroup, at: number): void => {
    comers.push({ group, errand: drawErrand(life, group, random), at, isPriority: random.chance(PRIORITY) })
  }
  for (const group of GROUPS) {
    // One level for the hall, another for each quarter of an hour: people do not come like drops of rain.
    for (let from = life.opens; from < life.closes; from += 15) {
      const expected = comeAt(life, group, from + 7.5) * level * Math.exp(random.normal() * 0.22) * 15
      for (let count = drawCount(expected, random); count > 0; count--) {
        add(group, from + random.next() * 15)
      }
    }
  }
  if (random.chance((BURST.chance * (life.closes - life.opens)) / 480)) {
    const [group, from] = [random.pick(GROUPS), life.opens + random.next() * (life.closes - life.opens - 30)]
    for (let count = BURST.least + random.below(BURST.more); count > 0; count--) {
      add(group, from + random.next() * BURST.within)
    }
  }
  return comers.sort((a, b) => a.at - b.at)
}

/** Log-normal about the errand's own minutes; one in thirty has a trouble nobody saw coming. */
export function drawMinutes(errand: Errand, pace: number, random: Random): number {
  const trouble = random.chance(0.03) ? 2.5 : 1
  return Math.max(0.7, errand.minutes * pace * trouble * Math.exp(random.normal() * 0.48))
}

export function drawErrand({ errands, upTo }: HallLife, group: WindowGroup, random: Random): Errand {
  const [parts, draw] = [upTo[group], random.next()]
  let [low, high] = [0, parts.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    ;[low, high] = (parts[middle] as number) > draw ? [low, middle] : [middle + 1, high]
  }
  const found = errands[group][low]
  if (!found) {
    throw new Error(`nobody has anything to do in queue ${group}`)
  }
  return found
}

/** Poisson, by multiplying: good for the small numbers of a quarter of an hour. */
function drawCount(expected: number, random: Random): number {
  const end = Math.exp(-expected)
  let count = 0
  for (let product = random.next(); product > end; product *= random.next()) {
    count++
  }
  return count
}

function without(whole: Span, away: readonly Span[]): Span[] {
  let left: Span[] = [whole]
  for (const { from, to } of away) {
    left = left.flatMap((span) => [{ from: span.from, to: Math.min(span.to, from) }, { from: Math.max(span.from, to), to: span.to }].filter((one) => one.to - one.from > 0.5))
  }
  return left
}
