import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { HallRhythm, QueueRhythm } from '../../engines/halls/hall-rhythm'
import { BINS, BIN_MINUTES, WHOLE_DAY } from './day-bins'
import type { DayBins } from './day-bins'

/** One queue of one hall on one day. */
export interface LearntDay {
  hallId: string
  queue: WindowGroup
  day: Day
  bins: DayBins
}

const QUEUES: readonly WindowGroup[] = ['general', 'property', 'invoice']
/** How many days of its own weekday a hall needs until they count as much as all its days. */
const DAYS_TO_BELIEVE = 6
/** How many served of its own a hall needs until their minutes count as much as the city's; of today, as much as those of before. */
const SERVED_TO_BELIEVE = 30
const SERVED_TODAY_TO_BELIEVE = 60
/** Least and most a day strays from the usual, and what is taken while few days are known. */
const SPREAD = { least: 0.08, most: 0.45, first: 0.2, days: 4 }
const LEAST_DEVIATION = 0.4

/** What is usual in a hall on a day, as it looks before the day has begun. */
export interface Usual {
  rhythm: HallRhythm
  spread: number
}

/**
 * What is usual in each hall on a day, from the days before it: how its weekday, the filing deadline and the month's end fill the whole city, how each hall fills
 * over the day, how long its people take, how many windows stand open when. Pure. A hall without a day before is not told.
 */
export function learnUsual(day: Day, days: readonly LearntDay[]): Map<string, Usual> {
  const halls = grouped(days, ({ hallId }) => hallId)
  const levels = cityLevels(halls)
  const city = new Map(QUEUES.map((queue) => [queue, momentsOf(days.filter((one) => one.queue === queue).map(({ bins }) => bins))]))
  return new Map(
    [...halls].map(([hallId, own]) => {
      const rhythm = byQueue((queue) => usualOf({ day, days: own.filter((one) => one.queue === queue), levels, city: city.get(queue) }))
      return [hallId, { rhythm, spread: spreadOf(own, levels) }]
    }),
  )
}

/** How full the whole city is on a kind of day, against its average day. */
interface Levels {
  of: (day: Day) => number
}

/** Days that are not like others, whatever weekday they fall on: the last before the monthly filing deadline, and the last of a month. */
function kindOf(day: Day): string {
  const date = Number(day.slice(8))
  return date >= 13 && date <= 15 ? `deadline-${15 - date}` : addDays(day, 2).slice(0, 7) !== day.slice(0, 7) ? 'month-end' : 'ordinary'
}

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

function cityLevels(halls: ReadonlyMap<string, readonly LearntDay[]>): Levels {
  const [came, usual] = [new Map<Day, number>(), new Map<Day, number>()]
  for (const own of halls.values()) {
    const totals = [...grouped(own, ({ day }) => day)].map(([day, of]) => ({ day, count: of.reduce((sum, { bins }) => sum + total(bins.arrivals), 0) }))
    const mean = total(totals.map(({ count }) => count)) / totals.length
    for (const { day, count } of totals) {
      came.set(day, (came.get(day) ?? 0) + count)
      usual.set(day, (usual.get(day) ?? 0) + mean)
    }
  }
  const ratios = [...came].flatMap(([day, count]) => ((usual.get(day) ?? 0) > 0 ? [{ day, ratio: count / (usual.get(day) as number) }] : []))
  const ordinary = ratios.filter(({ day }) => kindOf(day) === 'ordinary')
  const weekdays = meansBy(ordinary, ({ day }) => String(weekdayOf(day)))
  const ofWeekday = (day: Day): number => weekdays.get(String(weekdayOf(day))) ?? 1
  const kinds = meansBy(ratios.map(({ day, ratio }) => ({ day, ratio: ratio / ofWeekday(day) })), ({ day }) => kindOf(day))
  const known = new Map<Day, number>()
  return {
    of: (day) => {
      const level = known.get(day) ?? ofWeekday(day) * (kinds.get(kindOf(day)) ?? 1)
      known.set(day, level)
      return level
    },
  }
}

interface Known {
  day: Day
  days: readonly LearntDay[]
  levels: Levels
  city: Moments | undefined
}

function usualOf({ day, days, levels, city }: Known): QueueRhythm {
  const same = days.filter((one) => weekdayOf(one.day) === weekdayOf(day))
  const weight = (of: readonly LearntDay[]): number => total(of.map((one) => levels.of(one.day)))
  const [all, own, level] = [Math.max(weight(days), 1e-9), weight(same), levels.of(day)]
  const [came, cameSame] = [sumOf(days, 'arrivals'), sumOf(same, 'arrivals')]
  const arrivals = came.map((count, bin) => (level * ((DAYS_TO_BELIEVE * count) / all + (cameSame[bin] ?? 0))) / (DAYS_TO_BELIEVE + own) / BIN_MINUTES)
  const [windows, looks] = [sumOf(days, 'windows'), sumOf(days, 'looks')]
  const { mean, sd } = blend(momentsOf(days.map(({ bins }) => bins)), city)
  return { arrivals, mean, sd, windows: windows.map((count, bin) => ((looks[bin] ?? 0) > 0 ? count / (looks[bin] as number) : 0)) }
}

/** Of each half hour. */
function sumOf(days: readonly LearntDay[], what: 'arrivals' | 'windows' | 'looks'): number[] {
  const sums = Array.from({ length: BINS }, () => 0)
  for (const { bins } of days) {
    bins[what].forEach((count, bin) => (sums[bin]! += count))
  }
  return sums
}

interface Moments {
  count: number
  minutes: number
  squares: number
}

const momentsOf = (bins: readonly DayBins[]): Moments => ({
  count: bins.reduce((sum, { services }) => sum + total(services), 0),
  minutes: bins.reduce((sum, { minutes }) => sum + total(minutes), 0),
  squares: bins.reduce((sum, { squares }) => sum + total(squares), 0),
})

/** Mean and deviation of a hall's own minutes, leant on the city's while there are few of them. */
function blend(own: Moments, city: Moments | undefined): { mean: number; sd: number } {
  const lean = city && city.count > 0 ? SERVED_TO_BELIEVE / city.count : 0
  const count = own.count + (city?.count ?? 0) * lean
  if (count === 0) {
    return { mean: 10, sd: 9 }
  }
  const mean = (own.minutes + (city?.minutes ?? 0) * lean) / count
  const square = (own.squares + (city?.squares ?? 0) * lean) / count
  return { mean: Math.max(mean, 0.5), sd: Math.max(Math.sqrt(Math.max(0, square - mean * mean)), LEAST_DEVIATION * mean) }
}

/** How far a hall's days stray from what is usual on them, without what chance alone does. */
function spreadOf(own: readonly LearntDay[], levels: Levels): number {
  const days = [...grouped(own, ({ day }) => day)].map(([day, of]) => ({ level: levels.of(day), count: of.reduce((sum, { bins }) => sum + total(bins.arrivals), 0) }))
  const mean = total(days.map(({ count }) => count)) / Math.max(total(days.map(({ level }) => level)), 1e-9)
  const extra = days.map(({ level, count }) => (level * mean > 0 ? (count / (level * mean) - 1) ** 2 - 1 / (level * mean) : 0))
  const variance = (SPREAD.days * SPREAD.first ** 2 + total(extra)) / (SPREAD.days + days.length)
  return Math.max(SPREAD.least, Math.min(SPREAD.most, Math.sqrt(Math.max(0, variance))))
}

/** What was seen of the day so far moves what is expected of its rest, the more the more was seen. Pure. */
export function asToday({ rhythm: usual, spread }: Usual, today: readonly LearntDay[]): HallRhythm {
  const [firm, came] = [1 / spread ** 2, today.reduce((sum, { bins }) => sum + total(bins.arrivals.slice(Math.ceil(bins.from / BIN_MINUTES))), 0)]
  const expected = today.reduce((sum, { queue, bins }) => sum + expectedOf(usual[queue], bins), 0)
  const level = (firm + came) / (firm + expected)
  const left = 1 / Math.sqrt(firm + expected)
  const ofToday = (queue: WindowGroup): QueueRhythm => {
    const { arrivals, mean, sd, ...rest } = usual[queue]
    const seen = momentsOf(today.filter((one) => one.queue === queue).map(({ bins }) => bins))
    const pace = (SERVED_TODAY_TO_BELIEVE * mean + seen.minutes) / (SERVED_TODAY_TO_BELIEVE + seen.count) / mean
    return { ...rest, arrivals: arrivals.map((rate) => rate * level), mean: mean * pace, sd: sd * pace, spread: Math.max(SPREAD.least, left) }
  }
  return byQueue(ofToday)
}

const byQueue = (make: (queue: WindowGroup) => QueueRhythm): HallRhythm => ({ general: make('general'), property: make('property'), invoice: make('invoice') })

/** From the first half hour on that was watched from its beginning. */
function expectedOf({ arrivals }: QueueRhythm, { from: first, until }: DayBins): number {
  const from = Math.ceil(first / BIN_MINUTES) * BIN_MINUTES
  return arrivals.reduce((sum, rate, bin) => sum + rate * Math.max(0, Math.min(until, (bin + 1) * BIN_MINUTES, WHOLE_DAY) - Math.max(from, bin * BIN_MINUTES)), 0)
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

function grouped<T, Key>(list: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) {
      group.push(one)
    } else {
      groups.set(key, [one])
    }
  }
  return groups
}

function meansBy<T extends { ratio: number }>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  return new Map([...grouped(list, keyOf)].map(([key, of]) => [key, total(of.map(({ ratio }) => ratio)) / of.length]))
}
