import type { Ppm } from '#shared/model/money'
import { MILLION, scale } from './scale'

/** How wide the tolerance band of a value is; all in ppm but `enough`. */
export interface BandRule {
  /** without enough sales */
  readonly usual: Ppm
  readonly lowest: Ppm
  readonly highest: Ppm
  /** from how many alike sales on their spread tells */
  readonly enough: number
  /** the band as a multiple of the spread */
  readonly spreads: Ppm
  /** the band is rounded to whole steps */
  readonly step: Ppm
}

/**
 * 10 % as a rule, 5 to 20 % by what the complex shows. 2.3 deviations stop about one honest sale in a hundred on the low side.
 * A choice of this product, not of a law: each bureau sets its own.
 */
export const defaultBand: BandRule = {
  usual: 100_000 as Ppm,
  lowest: 50_000 as Ppm,
  highest: 200_000 as Ppm,
  enough: 8,
  spreads: 2_300_000 as Ppm,
  step: 10_000 as Ppm,
}

/** Median distance to the median → standard deviation, of a normal distribution. */
const DEVIATION = 1_482_600

/**
 * The band around a value.
 * @param ratios what was paid as part of what the tables say, ppm, one a sale; medians, so that a few under-declared sales do not widen it
 */
export function bandOf(ratios: readonly Ppm[], rule: BandRule = defaultBand): Ppm {
  if (ratios.length < rule.enough) {
    return rule.usual
  }
  const middle = median(ratios)
  const distance = median(ratios.map((ratio) => Math.abs(ratio - middle)))
  const band = times(times(distance, DEVIATION), rule.spreads)
  return Math.min(rule.highest, Math.max(rule.lowest, Math.round(band / rule.step) * rule.step)) as Ppm
}

const times = (amount: number, ppm: number): number => scale(amount, ppm, MILLION)

/** The lower of the two middle ones where there is no middle: it stays a number that occurs. */
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0
