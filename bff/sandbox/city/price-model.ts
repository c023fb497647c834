import type { Day } from '#shared/model/day'
import { monthOf, yearOf } from './calendar'
import type { Complex, HomeFact } from './city-facts'
import { districtByCode } from './districts'

/**
 * The price model of the sandbox city. Everything in it is invented; only its form follows mass appraisal.
 *
 *   ln(price per ㎡) = ln(level of the district) + effect of the complex + index of the month
 *                      + floor (one table with lift, one without) + orientation + lift + decoration + age + noise
 *
 * Level: yuan per ㎡ in `districts.ts`, for a reference home: middle floor, open to north and south, with a lift, plainly
 * decorated, new, in June 2018. Effect: normal, deviation 0.13. Noise: normal, deviation 0.06 a deal. Three deals in a
 * hundred are declared 10 to 30 % below what was paid. Deals are whole hundreds of yuan.
 */
export const NOISE = 0.06
export const UNDER_DECLARED = 0.03

export type FactorTable = 'floor' | 'orientation' | 'lift' | 'decoration' | 'age'

/** Factor tables as ppm of the reference home's price. */
export const factors: Readonly<Record<FactorTable, Readonly<Record<string, number>>>> = {
  floor: {
    'lift:low': 962_000,
    'lift:middle': 1_000_000,
    'lift:high': 1_018_000,
    'lift:top': 985_000,
    'walk:low': 985_000,
    'walk:middle': 1_000_000,
    'walk:high': 930_000,
    'walk:top': 880_000,
  },
  orientation: { northSouth: 1_000_000, south: 985_000, eastWest: 960_000, north: 942_000 },
  lift: { yes: 1_000_000, no: 935_000 },
  decoration: { bare: 955_000, plain: 1_000_000, fine: 1_042_000 },
  age: { '0-5': 1_000_000, '6-10': 965_000, '11-15': 920_000, '16-20': 870_000, '21-30': 800_000, '31+': 720_000 },
}

/** Index of the month, as a logarithm against June 2018: corner months, straight lines between them. */
const CORNERS: readonly (readonly [month: string, index: number])[] = [
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

/** What a ㎡ of the reference home of a complex costs in a month, fen, whole yuan. */
export const basePrice = (complex: Complex, month: string): number =>
  Math.round(districtByCode(complex.district).price * Math.exp(complex.effect + indexOf(month))) * 100

/** The market price of a home on a day, fen; `noise` is the deal's own deviation as a logarithm. */
export function priceOf(home: HomeFact, on: Day, noise = 0): number {
  const perSqm =
    basePrice(home.building.complex, monthOf(on)) * entriesOf(home, on).reduce((product, [table, entry]) => product * ppm(table, entry), 1)
  return Math.round((perSqm * home.builtArea * Math.exp(noise)) / 100 / 10_000) * 10_000
}

/** The entry of each factor table that holds for a home on a day. */
function entriesOf(home: HomeFact, on: Day): [FactorTable, string][] {
  const { building, floor, orientation, decoration } = home
  return [
    ['floor', `${building.hasLift ? 'lift' : 'walk'}:${bandOf(floor ?? 1, building.floors)}`],
    ['orientation', orientation ?? 'northSouth'],
    ['lift', building.hasLift ? 'yes' : 'no'],
    ['decoration', decoration ?? 'plain'],
    ['age', ageBand(yearOf(on) - building.complex.builtYear)],
  ]
}

/** A parking space has one price in its complex: a fixed share of the reference home's ㎡ price, for the whole space. */
export const parkingPrice = (complex: Complex, on: Day): number => Math.round((basePrice(complex, monthOf(on)) * 9) / 10_000) * 10_000

function bandOf(floor: number, floors: number): 'low' | 'middle' | 'high' | 'top' {
  if (floor >= floors) {
    return 'top'
  }
  return floor * 3 <= floors ? 'low' : floor * 3 <= floors * 2 ? 'middle' : 'high'
}

function ageBand(age: number): string {
  const bands = ['0-5', '6-10', '11-15', '16-20'] as const
  return age > 30 ? '31+' : age > 20 ? '21-30' : (bands[Math.max(0, Math.ceil(age / 5) - 1)] ?? '16-20')
}

const ppm = (table: FactorTable, entry: string): number => (factors[table][entry] ?? 1_000_000) / 1_000_000

const serial = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
