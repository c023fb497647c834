import { comparablesOf, correctionOf, doubtOf, supportOf, type Weighted } from './assess-home'
import type { Fit } from './fit'
import type { Model, Spread } from './model'
import { homeOf } from './sales'
import { MILLION } from './scale'
import { quantile, robustDeviation } from './statistics'

/** Recent sales told again as if unknown, at most so many. */
const SAMPLE = 2000

/** Classes of support of one size; a deviation of fewer sales says little. */
const CLASSES = 8
const FEWEST = 40

/** What deviation a class has that too few sales speak for: no value is told on it. */
const UNTOLD = 1

type Spreads = Pick<Model, 'knownSpread' | 'unseenSpread'>

interface Trial {
  support: number
  error: number
}

/**
 * Tells recent sales again without themselves, and once more without their whole complex, and measures how far off that is.
 * Sales dropped by the trim count too: a spread of the well-behaved alone would promise too much.
 */
export function measureSpreads(model: Model, fitted: Fit): Spreads {
  const recent = Array.from(model.sales.month.keys()).filter((at) => (model.sales.month[at] as number) > model.lastMonth - 12)
  const every = Math.max(1, Math.floor(recent.length / SAMPLE))
  const sample = recent.filter((_, at) => at % every === 0)
  return {
    knownSpread: spreadOf(sample.flatMap((place) => tryKnown(model, fitted, place)), above),
    unseenSpread: spreadOf(sample.flatMap((place) => tryUnseen(model, place)), all),
  }
}

function tryKnown(model: Model, fitted: Fit, place: number): Trial[] {
  const month = model.sales.month[place] as number
  const comparables = comparablesOf(model, { home: homeOf(model.sales, place), month, isBarred: (other) => other === place }, false)
  const own = ownPart(fitted, place)
  return trial(model, comparables, false, model.ratios[place] as number, 1 - own)
}

function tryUnseen(model: Model, place: number): Trial[] {
  const code = model.sales.text[model.plan.complex]?.codes[place]
  const month = model.sales.month[place] as number
  const comparables = comparablesOf(model, { home: homeOf(model.sales, place), month, isBarred: (_, complex) => complex === code }, true)
  return trial(model, comparables, true, model.farRatios[place] as number, 1)
}

function trial(model: Model, comparables: readonly Weighted[], isBorrowed: boolean, ratio: number, others: number): Trial[] {
  if (comparables.length < model.plan.fewest) {
    return []
  }
  const corrected = Math.max(1, correctionOf(comparables, doubtOf(model, isBorrowed))) / MILLION
  return [{ support: supportOf(comparables, isBorrowed), error: Math.log(ratio / MILLION / corrected) / others }]
}

/** How much of its own residual a sale has put into the effects of its complex and building. */
function ownPart({ tables, weights }: Fit, place: number): number {
  const own = tables.reduce((sum, { table, levels, mass, shrink }) => {
    const level = levels[place] as number
    return table.kind === 'local' && level < mass.length - 1 ? sum + (weights[place] as number) / ((mass[level] as number) + shrink) : sum
  }, 0)
  return Math.min(own, 0.7)
}

function spreadOf(trials: Trial[], honest: (errors: readonly number[]) => readonly number[]): Spread {
  trials.sort((a, b) => a.support - b.support || a.error - b.error)
  if (trials.length < FEWEST) {
    const deviation = robustDeviation(trials.map(({ error }) => error))
    return { ends: [Infinity], deviations: [trials.length > 0 ? Math.max(0.1, deviation * 1.5) : UNTOLD] }
  }
  const classes = Math.max(1, Math.min(CLASSES, Math.floor(trials.length / FEWEST)))
  const cut = (at: number): number => Math.floor((trials.length * at) / classes)
  const parts = Array.from({ length: classes }, (_, at) => trials.slice(cut(at), cut(at + 1)))
  return {
    ends: parts.map((part, at) => (at === classes - 1 ? Infinity : (part[part.length - 1] as Trial).support)),
    deviations: parts.map((part) => deviationOf(honest(part.map(({ error }) => error)))),
  }
}

/**
 * Under-declared prices lie below what is told, and nobody declares too much: where the level is known, the errors above speak for
 * both sides. Else a file with many such prices would make every value look uncertain.
 */
const above = (errors: readonly number[]): readonly number[] => errors.filter((error) => error > 0)

const all = (errors: readonly number[]): readonly number[] => errors

/** From the distance that nine of ten errors stay within, so that the interval keeps its word also where the tails are heavy. */
function deviationOf(errors: readonly number[]): number {
  const sorted = Float64Array.from(errors, Math.abs).sort()
  return Math.max(0.005, quantile(sorted, 0.9) / 1.645)
}
