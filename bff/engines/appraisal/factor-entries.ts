import type { Day } from '#shared/model/day'
import type { FactorTable, HomeFacts } from './base'

type Described = Pick<HomeFacts, 'floor' | 'floors' | 'hasLift' | 'orientation' | 'decoration' | 'builtYear'>

/**
 * The entry of each factor table that holds for a home on a day, in the order of their steps; undefined when a fact is missing.
 * Floors: the top one is `top`; the lower third is `low`, the next `middle`, the rest `high`; tables apart with and without a lift.
 * Age: calendar years since the building was finished.
 */
export function factorEntries(home: Described, day: Day): [FactorTable, string][] | undefined {
  const { floor, floors, hasLift, orientation, decoration, builtYear } = home
  if (floor === null || floors === null || orientation === null || decoration === null) {
    return undefined
  }
  return [
    ['floor', `${hasLift ? 'lift' : 'walk'}:${floorBand(floor, floors)}`],
    ['orientation', orientation],
    ['lift', hasLift ? 'yes' : 'no'],
    ['decoration', decoration],
    ['age', ageBand(Number(day.slice(0, 4)) - builtYear)],
  ]
}

/** Thirds of the building, the top floor apart. */
export function floorBand(floor: number, floors: number): string {
  if (floor >= floors) {
    return 'top'
  }
  if (floor * 3 <= floors) {
    return 'low'
  }
  return floor * 3 <= floors * 2 ? 'middle' : 'high'
}

/** Last year of each age band; a building that is not finished yet counts as new. */
const AGES: readonly (readonly [last: number, entry: string])[] = [
  [5, '0-5'],
  [10, '6-10'],
  [15, '11-15'],
  [20, '16-20'],
  [30, '21-30'],
]

const ageBand = (age: number): string => AGES.find(([last]) => age <= last)?.[1] ?? '31+'
