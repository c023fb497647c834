import type { Day } from '#shared/model/day'
import { monthOf } from './calendar'
import type { Complex, HomeFact } from './city-facts'
import { districtByCode } from './districts'
import { factorOf } from './price-factors'

/**
 * The price model of the sandbox city. Everything in it is invented; only its form follows mass appraisal.
 *
 *   ln(price per ㎡) = ln(level of the district) + effect of the complex + index of the month
 *                      + floor (one table with lift, one without) + orientation + lift + decoration + age
 *                      + area + inner share + tenure + product + noise
 *
 * Level: yuan per ㎡ in `districts.ts`, for a standard home in June 2018: middle floor, open to north and south, with a lift, plainly
 * decorated, up to five years old, 90 to 120 ㎡ of which four fifths inside, land for 70 years, a flat. Factors: `price-factors.ts`.
 * Effect: normal, deviation 0.13. Noise: normal, deviation 0.06 a deal; 0.02 among the neighbours of the demo people. Five deals in a
 * hundred are declared 10 to 30 % below what was paid, none of those neighbours'. Prices are of the day of signing, whole hundreds of yuan.
 */
export const NOISE = 0.06
export const DEMO_NOISE = 0.02
export const UNDER_DECLARED = 0.05

/** Index of the month, as a logarithm against June 2018: corner months, straight lines between them. */
const CORNERS: readonly (readonly [month: string, index: number])[] = [
  ['1988-01', -2.6],
  ['1995-01', -2.3],
  ['2002-01', -1.75],
  ['2007-01', -1.25],
  ['2010-01', -0.7],
  ['2013-06', -0.47],
  ['2016-01', -0.44],
  ['2017-01', -0.24],
  ['2018-06', 0],
  ['2019-12', 0.02],
  ['2021-07', 0.08],
  ['2022-12', -0.01],
  ['2023-12', -0.09],
  ['2024-12', -0.17],
  ['2025-12', -0.21],
  ['2028-12', -0.22],
]

export function indexOf(month: string): number {
  const at = serial(month)
  const next = CORNERS.findIndex(([corner]) => serial(corner) > at)
  const [before, beforeIndex] = CORNERS[next === -1 ? CORNERS.length - 1 : Math.max(0, next - 1)] as readonly [string, number]
  const [after, afterIndex] = CORNERS[next === -1 ? CORNERS.length - 1 : next] as readonly [string, number]
  const span = serial(after) - serial(before)
  return span <= 0 ? beforeIndex : beforeIndex + ((afterIndex - beforeIndex) * (at - serial(before))) / span
}

/** The market price of a home on a day, fen; `noise` is the deal's own deviation as a logarithm. */
export function priceOf(home: HomeFact, on: Day, noise = 0): number {
  const perSqm = standardPrice(home.building.complex, on) * factorOf(home, on)
  return Math.round((perSqm * home.builtArea * Math.exp(noise)) / 100 / 10_000) * 10_000
}

/** A parking space has one price in its complex: a fixed share of the standard home's ㎡ price, for the whole space. */
export const parkingPrice = (complex: Complex, on: Day): number => Math.round((standardPrice(complex, on) * 9) / 10_000) * 10_000

/** What a ㎡ of the standard home of a complex costs on a day, fen, whole yuan. */
const standardPrice = ({ district, effect }: Complex, on: Day): number =>
  Math.round(districtByCode(district).price * Math.exp(effect + indexOf(monthOf(on)))) * 100

const serial = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
