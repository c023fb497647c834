import type { Fen, Ppm } from '#shared/model/money'
import { bandFor } from './band'
import { areaFault } from './clean-sales'
import { explain } from './explain'
import type { Model, Spread } from './model'
import { nearest, picked, spotOf, type Barred, type Near } from './neighbours'
import { MILLION, scale } from './scale'
import type { DescribedHome } from './sales'

export type Confidence = 'high' | 'medium' | 'low'

/** What is asked of a model. */
export interface Question {
  /** area in ㎡ with at most two decimals */
  readonly home: DescribedHome
  /** months since year 0 */
  readonly month: number
  /** sales that may not stand beside the home */
  readonly isBarred?: Barred
  /** ids of the only sales that may */
  readonly picked?: ReadonlySet<string>
}

/** A sale that counts, with its weight. */
export interface Weighted {
  /** in the model's sales */
  readonly place: number
  /** 1_000_000: a perfect one */
  readonly weight: Ppm
  /** paid as part of what the tables say */
  readonly ratio: Ppm
}

export interface Assessed {
  readonly kind: 'assessed'
  /** fen */
  readonly value: Fen
  /** nine of ten honest prices lie between */
  readonly low: Fen
  readonly high: Fen
  /** standard deviation as part of the value */
  readonly deviation: Ppm
  readonly confidence: Confidence
  /** tolerance band: of the complex by its own sales, else by the deviation */
  readonly band: Ppm
  /** no sale in the complex: its level is borrowed from the neighbours */
  readonly isBorrowed: boolean
  /** fen per ㎡ by the tables alone, then with the comparables */
  readonly byTables: Fen
  readonly perSqm: Fen
  readonly correction: Ppm
  readonly comparables: readonly Weighted[]
}

export type HomeAssessment = Assessed | { readonly kind: 'refused'; readonly why: 'areaUnusable' | 'tooFewComparables' | 'tooUncertain' }

/** Nine of ten, of a normal distribution. */
const NINE_OF_TEN = 1_645

/**
 * What a home is worth in a month: tables first, then corrected by what comparable sales fetched against the same tables.
 * Whole numbers all the way, so that paper and pencil come to the same fen.
 */
export function assessHome(model: Model, question: Question): HomeAssessment {
  const { home, month } = question
  const area = Math.round((home.number[model.plan.area] ?? NaN) * 100)
  if (areaFault(area / 100)) {
    return { kind: 'refused', why: 'areaUnusable' }
  }
  const isBorrowed = !isKnown(model, home, month)
  const comparables = comparablesOf(model, question, isBorrowed)
  if (comparables.length < model.plan.fewest) {
    return { kind: 'refused', why: 'tooFewComparables' }
  }
  const deviation = deviationOf(isBorrowed ? model.unseenSpread : model.knownSpread, supportOf(comparables, isBorrowed))
  const correction = correctionOf(comparables, doubtOf(model, isBorrowed))
  const { byTables } = explain(model, question, isBorrowed)
  const perSqm = scale(byTables, correction, MILLION)
  const value = scale(perSqm, area, 100)
  if (!(deviation <= model.plan.deviation.refuse && value > 0)) {
    return { kind: 'refused', why: 'tooUncertain' }
  }
  const spread = Math.round(deviation * MILLION) as Ppm
  const reach = Math.min(MILLION, scale(spread, NINE_OF_TEN, 1000))
  return {
    kind: 'assessed',
    value,
    low: scale(value, MILLION - reach, MILLION),
    high: scale(value, MILLION + reach, MILLION),
    deviation: spread,
    confidence: confidenceOf(model, deviation),
    band: (isBorrowed ? 0 : ownBand(model, home)) || bandFor(spread),
    isBorrowed,
    byTables,
    perSqm,
    correction,
    comparables,
  }
}

const confidenceOf = ({ plan: { deviation: { high, low } } }: Model, deviation: number): Confidence =>
  deviation <= high ? 'high' : deviation <= low ? 'medium' : 'low'

/** 0: the complex has too few sales of its own. */
const ownBand = ({ bands, plan: { complex }, codeOf }: Model, home: DescribedHome): Ppm =>
  (bands[codeOf(complex, home.text[complex] ?? '')] ?? 0) as Ppm

/** Has the complex sales of its own in the model? */
export const isKnown = (model: Model, home: DescribedHome, month: number): boolean =>
  model.tables.some((table) => table.kind === 'local' && table.levelOf(home, month) >= 0)

/** The sales that count for a home, nearest first. */
export function comparablesOf(model: Model, { home, month, isBarred, picked: wanted }: Question, isBorrowed: boolean): Weighted[] {
  const among = isBorrowed ? model.unseen : model.known
  const spot = spotOf(home, Math.min(month, model.lastMonth), model, among)
  const near = wanted
    ? picked(among, spot, (place, complex) => wanted.has(model.sales.id[place] ?? '') && !isBarred?.(place, complex))
    : nearest(among, spot, isBarred ? { isBarred } : {})
  return near.map((one) => weighted(model, one, isBorrowed))
}

/** How much a sale counts by its distance, and what it fetched. */
export const weighted = ({ ratios, farRatios }: Model, { place, distance }: Near, isBorrowed: boolean): Weighted => ({
  place,
  weight: Math.round(Math.exp(-distance) * MILLION) as Ppm,
  ratio: (isBorrowed ? farRatios : ratios)[place] as Ppm,
})

/**
 * Weighted mean of the comparables' ratios, and of `doubt` perfect ones that fetched just what the tables say.
 * @param doubt 1_000_000 is one perfect comparable
 */
export function correctionOf(comparables: readonly Pick<Weighted, 'weight' | 'ratio'>[], doubt: Ppm): Ppm {
  let [sum, weights] = [0, doubt as number]
  for (const { weight, ratio } of comparables) {
    sum += weight * (ratio - MILLION)
    weights += weight
  }
  return (MILLION + (weights > 0 ? Math.round(sum / weights) : 0)) as Ppm
}

/** How much the tables themselves count among the comparables; 1_000_000 is one perfect comparable. */
export const doubtOf = (model: Model, isBorrowed: boolean): Ppm =>
  Math.round((isBorrowed ? model.unseen : model.known).nearness.doubt * MILLION) as Ppm

/** What stands behind a value: how near the comparables are; for a borrowed level also how far they agree. */
export function supportOf(comparables: readonly Weighted[], isBorrowed: boolean): number {
  let [sum, squares, weights] = [0, 0, 0]
  for (const { weight, ratio } of comparables) {
    weights += weight
    sum += weight * ratio
    squares += weight * ratio * ratio
  }
  if (!isBorrowed || weights === 0) {
    return weights / MILLION
  }
  const mean = sum / weights
  const spread = Math.sqrt(Math.max(0, squares / weights - mean * mean)) / MILLION
  return 1 / (spread + 0.1 / (weights / MILLION + 0.1))
}

const deviationOf = ({ ends, deviations }: Spread, support: number): number => {
  const at = ends.findIndex((end) => support <= end)
  return deviations[at < 0 ? deviations.length - 1 : at] ?? Infinity
}
