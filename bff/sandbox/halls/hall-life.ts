import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { HallFacts } from '../city/hall-facts'
import { createRandom } from '../city/random'

/** What somebody comes for: `minutes` at the window, half of all take less. */
export interface Errand {
  itemId: string
  group: WindowGroup
  minutes: number
  /** how often, against the others of its group */
  weight: number
}

/** How a hall really lives. No predictor reads this: it has to find out. */
export interface HallLife {
  hallId: string
  opens: number
  closes: number
  windows: readonly (readonly WindowGroup[])[]
  /** who come on an ordinary day */
  visitors: Readonly<Record<WindowGroup, number>>
  errands: Readonly<Record<WindowGroup, readonly Errand[]>>
  /** for each of these, the part of all that it and those before it are */
  upTo: Readonly<Record<WindowGroup, readonly number[]>>
  /** people there work faster or slower than elsewhere */
  pace: number
}

export const GROUPS: readonly WindowGroup[] = ['general', 'property', 'invoice']

/** How a day fills: share of its length → how many come against the average. Forenoon, lunch, afternoon, and hardly anybody in the end. */
const CURVE: readonly (readonly [part: number, level: number])[] = [[0, 0.75], [0.06, 1.05], [0.2, 1.5], [0.33, 1.3], [0.42, 0.55], [0.52, 0.5], [0.62, 1.1], [0.75, 1.25], [0.88, 0.8], [1, 0.2]]
/** Monday … Sunday */
const WEEKDAYS = [1.15, 1, 0.97, 0.95, 0.92, 0.75, 0.7] as const
const DEADLINE_DATE = 15
/** People go where it is quick less than it would take to fill every hall alike. */
const LOAD = { least: 0.48, more: 0.15 }

/** Minutes of a day of a clock text; `24:00` is its end. */
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The life of a hall, always the same of one seed. `hours`: others than its own, the day is then stretched over them. */
export function lifeOf(facts: HallFacts, errands: readonly Errand[], seed: number, hours: { opens: string; closes: string } = facts): HallLife {
  const random = createRandom(seed, `life/${facts.id}`)
  const [opens, closes] = [minuteOf(hours.opens), minuteOf(hours.closes)]
  const pace = 0.88 + random.next() * 0.26
  const of = (group: WindowGroup): readonly Errand[] => errands.filter((errand) => errand.group === group)
  const visitors = (group: WindowGroup): number => {
    const windows = facts.windows.filter((queues) => queues.includes(group)).reduce((sum, queues) => sum + 1 / queues.length, 0)
    const load = LOAD.least + random.next() * LOAD.more
    return Math.round((load * windows * (closes - opens)) / (meanMinutes(of(group)) * pace))
  }
  return {
    hallId: facts.id,
    ...{ opens, closes, pace },
    windows: facts.windows,
    visitors: { general: visitors('general'), property: visitors('property'), invoice: visitors('invoice') },
    errands: { general: of('general'), property: of('property'), invoice: of('invoice') },
    upTo: { general: partsUpTo(of('general')), property: partsUpTo(of('property')), invoice: partsUpTo(of('invoice')) },
  }
}

function partsUpTo(errands: readonly Errand[]): number[] {
  const all = errands.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  return errands.map(({ weight }) => (sum += weight) / all)
}

/** Half take less than an errand's minutes, but some take very long: so the mean is higher. The call and the walk are in it. */
function meanMinutes(errands: readonly Errand[]): number {
  const weight = errands.reduce((sum, errand) => sum + errand.weight, 0)
  return (1.17 * errands.reduce((sum, errand) => sum + errand.weight * errand.minutes, 0)) / Math.max(weight, 1) + 0.8
}

/** How many come a minute at a minute of an ordinary day of level 1. */
export function comeAt({ opens, closes, visitors }: HallLife, group: WindowGroup, minute: number): number {
  const length = closes - opens
  return minute < opens || minute >= closes ? 0 : (visitors[group] / length) * (levelAt((minute - opens) / length) / AVERAGE)
}

/** How much more or less than usual comes to all halls on a day that the calendar knows: weekday, days before the filing deadline, end of the month. */
export function dayLevel(day: Day): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const date = Number(day.slice(8))
  const before = DEADLINE_DATE - date
  const isLast = addDays(day, 2).slice(0, 7) !== day.slice(0, 7)
  const rush = before >= 0 && before <= 2 ? 1.38 - 0.09 * before : isLast ? 1.16 : 1
  return (WEEKDAYS[(weekday + 6) % 7] ?? 1) * rush
}

function levelAt(part: number): number {
  const next = CURVE.findIndex(([from]) => from > part)
  const [from, low] = CURVE[Math.max(0, next - 1)] ?? [0, 0]
  const [to, high] = CURVE[next === -1 ? CURVE.length - 1 : next] ?? [1, 0]
  return to === from ? high : low + ((high - low) * (part - from)) / (to - from)
}

const AVERAGE = Array.from({ length: 200 }, (_, at) => levelAt((at + 0.5) / 200)).reduce((sum, level) => sum + level, 0) / 200
