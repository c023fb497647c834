import { median } from './statistics'

/** An assessed value and the price that was paid, in one unit. */
export interface Told {
  readonly assessed: number
  readonly price: number
}

/** Figures of the IAAO Standard on Ratio Studies, ratio = assessed / price. */
export interface RatioStudy {
  readonly n: number
  /** level: 1 is neither high nor low */
  readonly median: number
  /** 离散系数: mean distance to the median ratio, % of it */
  readonly cod: number
  /** 价格相关差: above 1.03 dear homes are told too low */
  readonly prd: number
  /** how much the ratio changes when the value doubles */
  readonly prb: number
  /** mean absolute error, % of the price */
  readonly mape: number
  /** % of the values within so many % of the price */
  readonly within5: number
  readonly within10: number
}

/** Measures assessed values against prices; pairs that are not positive are left out, and of nothing all figures are 0. */
export function ratioStudy(pairs: readonly Told[]): RatioStudy {
  const told = usable(pairs)
  const n = told.length
  if (n === 0) {
    return { n, median: 0, cod: 0, prd: 0, prb: 0, mape: 0, within5: 0, within10: 0 }
  }
  const ratios = told.map(({ assessed, price }) => assessed / price)
  const middle = median(ratios)
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / n
  const within = (limit: number): number =>
    (100 * told.filter(({ assessed, price }) => Math.abs(assessed - price) <= price * limit).length) / n
  return {
    n,
    median: middle,
    cod: (100 * mean(ratios.map((ratio) => Math.abs(ratio - middle)))) / middle,
    prd: (mean(ratios) * mean(told.map(({ price }) => price))) / mean(told.map(({ assessed }) => assessed)),
    prb: slope(...lineOf(told)),
    mape: 100 * mean(ratios.map((ratio) => Math.abs(ratio - 1))),
    within5: within(0.05),
    within10: within(0.1),
  }
}

const usable = (pairs: readonly Told[]): Told[] =>
  pairs.filter(({ assessed, price }) => assessed > 0 && price > 0 && Number.isFinite(assessed + price))

/** Ends of a 95 % confidence interval. */
export type Interval = readonly [low: number, high: number]

const CONFIDENCE = 1.96
const UNTOLD: Interval = [-Infinity, Infinity]

/** How sure PRD (by the jackknife) and PRB (of its line) are: 95 % confidence intervals; without bounds below three pairs. */
export function verticalIntervals(pairs: readonly Told[]): { prd: Interval; prb: Interval } {
  const told = usable(pairs)
  if (told.length < 3) {
    return { prd: UNTOLD, prb: UNTOLD }
  }
  const { prd, prb } = ratioStudy(told)
  const around = (figure: number, error: number): Interval => [figure - CONFIDENCE * error, figure + CONFIDENCE * error]
  return { prd: around(prd, prdError(told)), prb: around(prb, slopeError(...lineOf(told))) }
}

/** Standard error of the PRD: how much it changes when one pair is left out. */
function prdError(told: readonly Told[]): number {
  let [ratios, assessedSum, priceSum] = [0, 0, 0]
  for (const { assessed, price } of told) {
    ratios += assessed / price
    assessedSum += assessed
    priceSum += price
  }
  const n = told.length
  const without = told.map(
    ({ assessed, price }) => (((ratios - assessed / price) / (n - 1)) * (priceSum - price)) / (assessedSum - assessed),
  )
  const mean = without.reduce((sum, one) => sum + one, 0) / n
  return Math.sqrt(((n - 1) / n) * without.reduce((sum, one) => sum + (one - mean) ** 2, 0))
}

/** The line whose slope is the PRB: against the value, as powers of two, how far the ratio lies from the middle one. */
function lineOf(told: readonly Told[]): [xs: number[], ys: number[]] {
  const middle = median(told.map(({ assessed, price }) => assessed / price))
  return [
    told.map(({ assessed, price }) => Math.log2((assessed / middle + price) / 2)),
    told.map(({ assessed, price }) => (assessed / price - middle) / middle),
  ]
}

/** Standard error of the slope; no bound where all x are one. */
function slopeError(xs: readonly number[], ys: readonly number[]): number {
  const n = xs.length
  const [x, y] = [xs, ys].map((numbers) => numbers.reduce((sum, one) => sum + one, 0) / n) as [number, number]
  const across = xs.reduce((sum, one) => sum + (one - x) ** 2, 0)
  const by = slope(xs, ys)
  const left = xs.reduce((sum, one, at) => sum + ((ys[at] as number) - y - by * (one - x)) ** 2, 0)
  return across > 0 ? Math.sqrt(left / (n - 2) / across) : Infinity
}

/** Of the least-squares line; 0 where all x are one. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [xs, ys].map((numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length) as [number, number]
  const across = xs.reduce((sum, one) => sum + (one - x) ** 2, 0)
  return across > 0 ? xs.reduce((sum, one, at) => sum + (one - x) * ((ys[at] as number) - y), 0) / across : 0
}
