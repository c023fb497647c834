import type { Fen, Ppm } from '#shared/model/money'
import type { ModelData } from './model'
import { MILLION, scale } from './scale'
import { median, robustDeviation } from './statistics'

/**
 * 5 to 20 %, by what the complex shows: 2.3 deviations stop about one honest sale in a hundred on the low side.
 * A choice of this product, not of a law: each bureau sets its own.
 */
const LOWEST = 5
const HIGHEST = 20
const DEVIATIONS = 2.3

/** From how many sales on a complex speaks for itself. */
const ENOUGH = 8

/** Tolerance band for a standard deviation, in whole percents, ppm. */
export const bandFor = (deviation: Ppm): Ppm =>
  (Math.min(HIGHEST, Math.max(LOWEST, Math.round((deviation * DEVIATIONS * 100) / MILLION))) * 10_000) as Ppm

/** Lower and upper end of the band around a value, fen. */
export const endsOf = (value: Fen, band: Ppm): { floor: Fen; high: Fen } => ({
  floor: scale(value, MILLION - band, MILLION),
  high: scale(value, MILLION + band, MILLION),
})

/**
 * Tolerance band of each complex, by its code, from its own sales that are not too old; 0 with fewer than eight.
 * Medians, so that a few understated prices do not widen it: the sales that were trimmed count too.
 */
export function bandsOf({ sales, ratios, plan, lastMonth }: Pick<ModelData, 'sales' | 'ratios' | 'plan' | 'lastMonth'>): Int32Array {
  const column = sales.text[plan.complex]
  const own: number[][] = Array.from({ length: column?.levels.length ?? 0 }, () => [])
  column?.codes.forEach((complex, place) => {
    if ((sales.month[place] as number) > lastMonth - plan.newest) {
      own[complex]?.push(ratios[place] as number)
    }
  })
  return Int32Array.from(own, (one) => (one.length < ENOUGH ? 0 : bandFor((MILLION * (robustDeviation(one) / median(one))) as Ppm)))
}
