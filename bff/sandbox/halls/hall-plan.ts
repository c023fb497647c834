import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { hallFacts } from '../city/hall-facts'
import type { HallLife } from './hall-life'
import { lifeOf } from './hall-life'
import type { Errand } from './hall-life'
import { simulateDay } from './simulate-day'
import type { HallDay } from './simulate-day'

interface Hours {
  id: string
  opens: string
  closes: string
}

/** What is to happen in a hall today: its life, and the day drawn from it. */
export interface HallPlan {
  life: HallLife
  day: HallDay
}

export interface Plans {
  /** undefined: no hall of the sandbox */
  of: (hall: Hours, nowMs: number) => HallPlan | undefined
}

/** Each day of each hall is drawn once, by its seed: who looks again finds the same. */
export function plansOf(errands: readonly Errand[], seed: number): Plans {
  const plans = new Map<string, HallPlan>()
  let drawn: Day | undefined
  return {
    of: (hall, nowMs) => {
      const day = dayIn(nowMs)
      if (day !== drawn) {
        plans.clear()
        drawn = day
      }
      const known = plans.get(hall.id)
      const facts = hallFacts.find(({ id }) => id === hall.id)
      if (known || !facts) {
        return known
      }
      const life = lifeOf(facts, errands, seed, hall)
      const plan = { life, day: simulateDay(life, day, seed) }
      plans.set(hall.id, plan)
      return plan
    },
  }
}

export const minuteIn = (ms: number): number => ((ms + 8 * 3_600_000) % 86_400_000) / 60_000
