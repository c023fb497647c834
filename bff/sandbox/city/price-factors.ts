import type { Day } from '#shared/model/day'
import { yearOf } from './calendar'
import type { HomeFact } from './city-facts'

export type FactorTable = 'floor' | 'orientation' | 'lift' | 'decoration' | 'age' | 'area' | 'innerShare' | 'tenure' | 'product'

/**
 * The factor tables that the prices of the sandbox city follow, ppm of the standard home. Floors: thirds of the building and its top
 * one, apart with and without a lift; `street`: opens on an upper street; `below`: under the lowest one. Inner share: percent of the
 * built area, in steps of four. Area and age: last value of the band.
 */
export const factors = {
  floor: {
    'lift:low': 962_000,
    'lift:middle': 1_000_000,
    'lift:high': 1_018_000,
    'lift:top': 985_000,
    'lift:street': 975_000,
    'lift:below': 900_000,
    'walk:low': 985_000,
    'walk:middle': 1_000_000,
    'walk:high': 930_000,
    'walk:top': 880_000,
    'walk:street': 1_025_000,
    'walk:below': 905_000,
  },
  orientation: { northSouth: 1_000_000, south: 985_000, eastWest: 960_000, north: 942_000 },
  lift: { yes: 1_000_000, no: 935_000 },
  decoration: { bare: 955_000, plain: 1_000_000, fine: 1_042_000 },
  age: { '0-5': 1_000_000, '6-10': 965_000, '11-15': 920_000, '16-20': 870_000, '21-30': 800_000, '31+': 720_000 },
  area: { '<=60': 1_030_000, '60-90': 1_010_000, '90-120': 1_000_000, '120-144': 992_000, '144-200': 980_000, '>200': 955_000 },
  innerShare: { '76': 975_000, '80': 1_000_000, '84': 1_024_000, '88': 1_047_000 },
  tenure: { '70': 1_000_000, '50': 960_000, '40': 870_000 },
  product: { flat: 1_000_000, garden: 1_060_000, duplex: 965_000 },
} as const satisfies Record<FactorTable, Readonly<Record<string, number>>>

/** The entry of each factor table that holds for a home on a day. */
function entriesOf(home: HomeFact, on: Day): Record<FactorTable, string> {
  const { building, orientation, decoration, product } = home
  return {
    floor: floorEntry(home),
    orientation: orientation ?? 'northSouth',
    lift: building.hasLift ? 'yes' : 'no',
    decoration: decoration ?? 'plain',
    age: bandOf(AGES, yearOf(on) - building.builtYear),
    area: bandOf(AREAS, home.builtArea / 100),
    innerShare: String(Math.round((home.innerArea / home.builtArea) * 25) * 4),
    tenure: String(building.tenure),
    product: product ?? 'flat',
  }
}

/** All entries of a home on a day together, as part of the standard home's price. */
export function factorOf(home: HomeFact, on: Day): number {
  const entries = entriesOf(home, on)
  return tables.reduce((product, table) => product * ((factors[table] as Record<string, number>)[entries[table]] ?? 1_000_000) * 1e-6, 1)
}

const tables = Object.keys(factors) as FactorTable[]

type Bands = readonly (readonly [last: number, entry: string])[]

const AGES: Bands = [
  [5, '0-5'],
  [10, '6-10'],
  [15, '11-15'],
  [20, '16-20'],
  [30, '21-30'],
  [Infinity, '31+'],
]

const AREAS: Bands = [
  [60, '<=60'],
  [90, '60-90'],
  [120, '90-120'],
  [144, '120-144'],
  [200, '144-200'],
  [Infinity, '>200'],
]

const bandOf = (bands: Bands, value: number): string => bands.find(([last]) => value <= last)?.[1] ?? ''

function floorEntry({ floor, building: { floors, hasLift, streetFloor } }: HomeFact): string {
  const way = hasLift ? 'lift' : 'walk'
  if (floor !== null && floor === streetFloor) {
    return `${way}:street`
  }
  const at = floor ?? 1
  if (at < 0) {
    return `${way}:below`
  }
  return `${way}:${at >= floors ? 'top' : at * 3 <= floors ? 'low' : at * 3 <= floors * 2 ? 'middle' : 'high'}`
}
