import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import { predictHall } from '../../bff/engines/halls/predict-hall'
import type { HallNow } from '../../bff/engines/halls/predict-hall'
import { allItems } from '../../bff/platform/guide/find-item'
import { asToday, learnUsual } from '../../bff/platform/halls/learn-rhythm'
import type { Usual } from '../../bff/platform/halls/learn-rhythm'
import { hallFacts } from '../../bff/sandbox/city/hall-facts'
import { binsOfDay, isManned } from '../../bff/sandbox/halls/bins-of-day'
import { errandsOf } from '../../bff/sandbox/halls/errands'
import { GROUPS, lifeOf } from '../../bff/sandbox/halls/hall-life'
import type { HallLife } from '../../bff/sandbox/halls/hall-life'
import { simulateDay } from '../../bff/sandbox/halls/simulate-day'
import type { HallDay, Visit } from '../../bff/sandbox/halls/simulate-day'

/** One who really came, what was foretold so many minutes before, and how it went. */
export interface Foretold {
  horizon: number
  queue: WindowGroup
  p50: number
  p90: number
  wait: number
}

interface Study {
  halls: number
  learnt: number
  days: number
  seed: number
  /** the first day to be foretold */
  from: Day
  /** minutes between two looks */
  every?: number
}

/** Each of these is foretold to the minute: the next who comes to a queue after so many minutes. */
const HORIZONS = [0, 10, 20, 30, 45, 60] as const

/** Learns halls from days that were simulated and foretells others that it has not seen; of the day itself it knows what had happened until the look. */
export function studyHalls({ halls, learnt, days, seed, from, every = 30 }: Study): Foretold[] {
  const errands = errandsOf(allItems(), seed)
  const lives = hallFacts.slice(0, halls).map((facts) => lifeOf(facts, errands, seed))
  const before = workdays(from, learnt, -1).flatMap((day) => lives.flatMap((life) => binsOfDay(life, simulateDay(life, day, seed))))
  return workdays(from, days, 1).flatMap((day) => {
    const usual = learnUsual(day, before)
    return lives.flatMap((life) => foretellDay(life, simulateDay(life, day, seed), usual.get(life.hallId) as Usual, every))
  })
}

function foretellDay(life: HallLife, hallDay: HallDay, usual: Usual, every: number): Foretold[] {
  const told: Foretold[] = []
  for (let minute = life.opens + 10; minute < life.closes - 20; minute += every) {
    const rhythm = asToday(usual, binsOfDay(life, hallDay, { until: minute }))
    const comers = HORIZONS.flatMap((horizon) => GROUPS.flatMap((queue) => nextComer(hallDay.visits, queue, minute + horizon) ?? []))
    const arriveIn = [...new Set(comers.map(({ takenAt }) => takenAt - minute))].sort((a, b) => a - b)
    const waits = predictHall(nowOf(life, hallDay, minute), rhythm, arriveIn, minute)
    for (const { group, takenAt, calledAt } of comers) {
      const wait = waits[group].find(({ arriveIn: time }) => time === takenAt - minute)
      if (wait && calledAt !== undefined) {
        told.push({ horizon: takenAt - minute, queue: group, p50: wait.p50, p90: wait.p90, wait: calledAt - takenAt })
      }
    }
  }
  return told
}

/** Who has priority is served by another rule. */
const nextComer = (visits: readonly Visit[], queue: WindowGroup, minute: number): Visit | undefined =>
  visits.find(({ group, takenAt, isPriority }) => group === queue && !isPriority && takenAt >= minute && takenAt < minute + 10)

/** What anybody in the hall could see at a minute: who waits, which windows are manned and since when they are busy. */
export function nowOf({ closes, windows }: HallLife, { visits, openings }: HallDay, minute: number): HallNow {
  const waiting = (queue: WindowGroup): number => visits.filter(({ group, takenAt, calledAt }) => group === queue && takenAt <= minute && (calledAt === undefined || calledAt > minute)).length
  const busy = new Map(visits.flatMap((visit) => (visit.calledAt !== undefined && visit.calledAt <= minute && (visit.endedAt ?? 0) > minute ? [[visit.window, visit] as const] : [])))
  return {
    minuteOfDay: minute,
    closesAt: closes,
    windows: windows.flatMap((queues, at) => {
      const visit = busy.get(at + 1)
      return !isManned(openings[at] ?? [], minute) ? [] : [visit ? { queues, busyFor: minute - (visit.calledAt ?? minute), serves: visit.group } : { queues, busyFor: null }]
    }),
    waiting: { general: waiting('general'), property: waiting('property'), invoice: waiting('invoice') },
  }
}

/** So many days from Monday to Friday: backwards from the one before, or forwards from it on. */
function workdays(from: Day, count: number, step: 1 | -1): Day[] {
  const days: Day[] = []
  for (let day = step === 1 ? from : addDays(from, -1); days.length < count; day = addDays(day, step)) {
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) {
      days.push(day)
    }
  }
  return days
}

/** How good it was: minutes off in the middle, and how many waited no longer than the p90 said. */
export function scoreOf(told: readonly Foretold[]): { count: number; medianError: number; meanError: number; covered: number; bias: number } {
  const errors = told.map(({ p50, wait }) => Math.abs(p50 - wait)).sort((a, b) => a - b)
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  const rounded = (value: number): number => Math.round(value * 1000) / 1000
  return {
    count: told.length,
    medianError: rounded(errors[errors.length >> 1] ?? 0),
    meanError: rounded(sum(errors) / errors.length),
    covered: rounded(told.filter(({ p90, wait }) => wait <= p90).length / told.length),
    bias: rounded(sum(told.map(({ p50, wait }) => p50 - wait)) / told.length),
  }
}
