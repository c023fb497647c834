import type { Day } from '#shared/model/day'
import { predictHall } from '../../bff/engines/halls/predict-hall'
import { allItems } from '../../bff/platform/guide/find-item'
import { asToday, learnUsual } from '../../bff/platform/halls/learn-rhythm'
import { hallFacts } from '../../bff/sandbox/city/hall-facts'
import { binsOfDay } from '../../bff/sandbox/halls/bins-of-day'
import { errandsOf } from '../../bff/sandbox/halls/errands'
import { lifeOf } from '../../bff/sandbox/halls/hall-life'
import { simulateDay } from '../../bff/sandbox/halls/simulate-day'
import { nowOf } from '../drills/hall-study'
import { median, print } from './figures'

const AIM_MS = 60
const ROUNDS = 15
const ARRIVE_IN = [0, 15, 30, 45, 60, 90]
/** A Monday forenoon, and what was learnt on the Friday before it. */
const [LEARNT, TODAY, MINUTE] = ['2026-11-20' as Day, '2026-11-23' as Day, 10 * 60 + 30]

/** Waits of all queues of all halls of the city, as the list of halls needs them every few seconds. */
function main(): void {
  const errands = errandsOf(allItems(), 1)
  const lives = hallFacts.map((facts) => lifeOf(facts, errands, 1))
  const usual = learnUsual(TODAY, lives.flatMap((life) => binsOfDay(life, simulateDay(life, LEARNT, 1))))
  const looks = lives.map((life) => {
    const day = simulateDay(life, TODAY, 1)
    return { now: nowOf(life, day, MINUTE), rhythm: asToday(usual.get(life.hallId)!, binsOfDay(life, day, { until: MINUTE })) }
  })
  const times = Array.from({ length: ROUNDS }, (_, seed) => {
    const began = performance.now()
    looks.forEach(({ now, rhythm }) => predictHall(now, rhythm, ARRIVE_IN, seed))
    return performance.now() - began
  })
  print({ name: `waits of ${looks.length} halls, 3 queues, 6 arrivals each`, value: median(times), unit: 'ms', yardstick: 'aim', against: AIM_MS })
}

main()
