import type { Decoration, Orientation } from '../../adapters/core/registry-tables'
import type { Building, Complex, HomeFact } from './city-facts'
import { unitNumberOf } from './make-places'

type Line = readonly [name: string, district: string, firstDistrict: string, builtYear: number, floors: number, hasLift: boolean]

const lines = {
  manlu: ['漫鹭里', '500157', '500105', 2010, 26, true],
  juan: ['橘岸庭', '500103', '500103', 1996, 8, false],
  lanyan: ['岚烟苑', '500108', '500108', 2014, 18, true],
  weifeng: ['苇风台', '500106', '500106', 2018, 11, true],
  zhiying: ['栀影园', '500118', '500118', 2008, 17, true],
  mochuan: ['墨川居', '500157', '500112', 2016, 32, true],
} as const satisfies Record<string, Line>

export type DemoPlace = keyof typeof lines

/** The complexes the demo people live in, one building each. */
export const demoBuildings: Readonly<Record<DemoPlace, Building>> = Object.fromEntries(
  Object.entries(lines).map(([key, line], at) => [key, toBuilding(line, at + 1)]),
) as Record<DemoPlace, Building>

interface Plan {
  floor: number
  room: number
  /** 0.01 ㎡ */
  area: number
  orientation?: Orientation
  decoration?: Decoration
}

export function demoHome(place: DemoPlace, { floor, room, area, orientation = 'northSouth', decoration = 'plain' }: Plan): HomeFact {
  const building = demoBuildings[place]
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
  }
}

export function demoParking(place: DemoPlace, number: number): HomeFact {
  const building = demoBuildings[place]
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
  }
}

/** Numbers from 90001 on, so that no unit number meets one of the crowd's. */
function toBuilding([name, district, firstDistrict, builtYear, floors, hasLift]: Line, number: number): Building {
  const complex: Complex = { id: `D${90_000 + number}`, name, district, firstDistrict, builtYear, effect: 0.02 }
  return { id: `${complex.id}-02`, complex, name: '2幢', floors, hasLift }
}
