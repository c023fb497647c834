import type { Day } from '#shared/model/day'
import type { Decoration, Orientation } from '../../adapters/core/registry-tables'
import { yearOf } from './calendar'
import type { Building, Complex, HomeFact } from './city-facts'
import { districtByCode } from './districts'
import { unitNumberOf } from './make-homes'
import { positionAt } from './positions'

interface Line {
  name: string
  district: string
  firstDistrict?: string
  /** years since it was built; so, no home falls into another age band because the city is looked at later */
  age: number
  floors: number
  hasLift: boolean
  /** km east and north of the middle of the district */
  at: readonly [number, number]
}

const lines = {
  manlu: { name: '漫鹭里', district: '500157', firstDistrict: '500105', age: 19, floors: 26, hasLift: true, at: [0.9, -1.2] },
  juan: { name: '橘岸庭', district: '500103', age: 30, floors: 8, hasLift: false, at: [-0.4, 0.3] },
  lanyan: { name: '岚烟苑', district: '500108', age: 14, floors: 18, hasLift: true, at: [0.7, 0.2] },
  weifeng: { name: '苇风台', district: '500106', age: 9, floors: 11, hasLift: true, at: [-0.6, -0.8] },
  zhiying: { name: '栀影园', district: '500118', age: 19, floors: 17, hasLift: true, at: [0.2, 0.5] },
  mochuan: { name: '墨川居', district: '500157', firstDistrict: '500112', age: 10, floors: 32, hasLift: true, at: [-1.1, 1.4] },
} as const satisfies Record<string, Line>

type DemoPlace = keyof typeof lines

export type DemoBuildings = Readonly<Record<DemoPlace, Building>>

/** The buildings the demo people live in, one a complex. */
export const demoBuildings = (today: Day): DemoBuildings =>
  Object.fromEntries(Object.entries(lines).map(([key, line], at) => [key, toBuilding(line, at + 1, today)])) as Record<DemoPlace, Building>

/** A building like this one in the same complex, some years younger: only neighbours live there. */
export function youngerOne(building: Building): Building {
  return { ...building, id: `${building.complex.id}-03`, name: '3幢', builtYear: building.builtYear + 5 }
}

interface Plan {
  floor: number
  room: number
  /** 0.01 ㎡ */
  area: number
  orientation?: Orientation
  decoration?: Decoration
}

export function demoHome(building: Building, { floor, room, area, orientation = 'northSouth', decoration = 'plain' }: Plan): HomeFact {
  return {
    unitNumber: unitNumberOf(building, floor * 100 + room),
    building,
    entrance: building.hasLift ? null : '1单元',
    room: `${floor}-${room}`,
    use: 'home',
    builtArea: area,
    innerArea: Math.round(area * 0.83),
    floor,
    orientation,
    decoration,
    product: 'flat',
  }
}

export function demoParking(building: Building, number: number): HomeFact {
  return {
    unitNumber: unitNumberOf(building, 9000 + number),
    building,
    entrance: null,
    room: `负1-${number}`,
    use: 'parking',
    builtArea: 3120,
    innerArea: 1325,
    floor: null,
    orientation: null,
    decoration: null,
    product: null,
  }
}

/** Numbers from 90001 on, so that no unit number meets one of the crowd's. */
function toBuilding({ name, district, firstDistrict = district, age, floors, hasLift, at }: Line, number: number, today: Day): Building {
  const builtYear = yearOf(today) - age
  const position = positionAt(districtByCode(district), at)
  const complex: Complex = { id: `D${90_000 + number}`, name, district, firstDistrict, builtYear, effect: 0.02, ...position }
  return { id: `${complex.id}-02`, complex, name: '2幢', floors, hasLift, builtYear, tenure: 70, streetFloor: null }
}
