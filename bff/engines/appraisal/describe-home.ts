import type { HomeFacts } from './home-facts'
import type { DescribedHome } from './sales'

/** Km a millionth of a degree at Chongqing's latitude. */
const EAST = 96.9e-6
const NORTH = 110.9e-6

/** A home by the columns that `nativePlan` speaks of. A fact the register lacks is '' or NaN: its tables take their unknown level. */
export function describeHome(home: Omit<HomeFacts, 'use'>): DescribedHome {
  return {
    text: {
      unit: home.unit,
      complex: home.complex,
      building: home.building,
      district: home.district,
      floorBand: floorBand(home),
      lift: home.hasLift ? 'yes' : 'no',
      orientation: home.orientation ?? '',
      decoration: home.decoration ?? '',
      innerShare: innerShare(home),
      tenure: String(home.tenure ?? ''),
      product: home.product ?? '',
    },
    number: {
      area: home.builtArea / 100,
      floor: home.floor ?? NaN,
      builtYear: home.builtYear,
      east: (home.lng ?? NaN) * EAST,
      north: (home.lat ?? NaN) * NORTH,
    },
  }
}

type OfFloor = Pick<HomeFacts, 'floor' | 'floors' | 'streetFloor' | 'hasLift'>

/**
 * `lift:low` … `walk:below`. Hill sites have several streets: a floor on one (平街层) and those below the lowest (负层) are told apart
 * from the others. Else thirds of the building, the top floor apart.
 */
function floorBand({ floor, floors, streetFloor, hasLift }: OfFloor): string {
  if (floor === null || floors === null || !(floors > 0) || !Number.isFinite(floor)) {
    return ''
  }
  const way = hasLift ? 'lift' : 'walk'
  if (floor === streetFloor) {
    return `${way}:street`
  }
  return floor < 0 ? `${way}:below` : `${way}:${thirdOf(floor, floors)}`
}

function thirdOf(floor: number, floors: number): string {
  if (floor >= floors) {
    return 'top'
  }
  if (floor * 3 <= floors) {
    return 'low'
  }
  return floor * 3 <= floors * 2 ? 'middle' : 'high'
}

/** 套内 as part of 建筑面积, percent in steps of four: the city trades by the inner area. */
function innerShare({ innerArea, builtArea }: Pick<HomeFacts, 'innerArea' | 'builtArea'>): string {
  const share = (innerArea ?? NaN) / builtArea
  return share > 0.4 && share <= 1 ? String(Math.round(share * 25) * 4) : ''
}
