import type { Day } from '#shared/model/day'
import { scoreOf, studyHalls } from './hall-study'
import type { Foretold } from './hall-study'
import { say } from './under-kills'

interface Settings {
  /** learnt; a quarter as many are foretold */
  days?: number
  halls?: number
  seed?: number
}

/** The filing deadline of its month falls into the days that are foretold. */
const FROM = '2026-12-09' as Day
const AIM = { medianError: 3, least: 0.85, most: 0.95 }
const HORIZONS = [[0, 5], [5, 15], [15, 25], [25, 35], [35, 50], [50, 75]] as const

/**
 * Foretells waits of days that were never seen, in halls whose people, windows and bursts the predictor does not know; prints how far off it was by how far ahead it
 * looked, and how many waited no longer than the p90. The second score leaves out those to whom it said that nobody waits.
 */
export async function run({ days = 20, halls = 39, seed = 1 }: Settings) {
  const told = studyHalls({ halls, learnt: days, days: Math.max(1, Math.round(days / 4)), seed, from: FROM })
  const [all, waiting] = [scoreOf(told), scoreOf(told.filter(({ p90 }) => p90 >= 1))]
  for (const [from, until] of HORIZONS) {
    say(`${from} to ${until} minutes ahead: ${line(told.filter(({ horizon }) => horizon >= from && horizon < until))}`)
  }
  say(`told to wait: ${line(told.filter(({ p90 }) => p90 >= 1))}`)
  const isGood = [all, waiting].every(({ medianError }) => medianError <= AIM.medianError) && waiting.covered >= AIM.least && waiting.covered <= AIM.most
  const figures = { halls, learntDays: days, foretold: all.count, medianErrorMin: all.medianError, meanErrorMin: all.meanError, covered90: all.covered }
  return { figures: { ...figures, waitingMedianErrorMin: waiting.medianError, waitingCovered90: waiting.covered, seed }, isGood }
}

function line(told: readonly Foretold[]): string {
  const { count, medianError, meanError, covered, bias } = scoreOf(told)
  return `${count} foretold, off by ${medianError} (middle), ${meanError} (mean, ${bias} too long), ${Math.round(covered * 1000) / 10} % within the p90`
}
