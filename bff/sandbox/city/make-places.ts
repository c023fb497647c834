import type { Decoration, Orientation } from '../../adapters/core/registry-tables'
import type { Building, Complex, HomeFact } from './city-facts'
import { CENTRAL, districts } from './districts'
import { complexNames } from './invent'
import type { Random } from './random'

interface Places {
  complexes: Complex[]
  buildings: Building[]
  homes: HomeFact[]
}

/** Sizes: complexes a central district, complexes any other district, homes a complex. */
export const SIZES = {
  small: { central: 2, outer: 1, homes: 45 },
  city: { central: 12, outer: 4, homes: 95 },
} as const

interface Shape {
  name: string
  from: number
  to: number
  floors: readonly [number, number]
  lift: boolean
  rooms: number
}

const SHAPES: readonly Shape[] = [
  { name: 'walk-up', from: 1994, to: 2006, floors: [7, 9], lift: false, rooms: 2 },
  { name: 'slab', from: 2003, to: 2018, floors: [11, 18], lift: true, rooms: 3 },
  { name: 'tower', from: 2006, to: 2022, floors: [24, 33], lift: true, rooms: 5 },
  { name: 'garden', from: 2012, to: 2023, floors: [6, 9], lift: true, rooms: 2 },
]

/** Complexes of every district, their buildings, and the homes the register holds of them. */
export function makePlaces(random: Random, size: keyof typeof SIZES): Places {
  const { central, outer, homes: perComplex } = SIZES[size]
  const today = districts.filter((district) => district.to === null)
  const counts = today.map(({ code }) => (CENTRAL.has(code) ? central : outer))
  const names = complexNames(
    random,
    counts.reduce((sum, n) => sum + n, 0),
  )
  const places: Places = { complexes: [], buildings: [], homes: [] }
  today.forEach(({ code }, at) => {
    for (let n = 0; n < (counts[at] ?? 0); n++) {
      const number = places.complexes.length + 1
      const complex = makeComplex(random, { number, name: names[number - 1] ?? '', district: code, nth: n })
      places.complexes.push(complex)
      addBuildings(random, places, complex, perComplex)
    }
  })
  return places
}

function makeComplex(
  random: Random,
  { number, name, district, nth }: { number: number; name: string; district: string; nth: number },
): Complex {
  const shape = SHAPES[number % SHAPES.length] as Shape
  return {
    id: `C${String(number).padStart(5, '0')}`,
    name,
    district,
    firstDistrict: firstDistrictOf(district, nth),
    builtYear: random.between(shape.from, shape.to),
    effect: random.normal() * 0.13,
  }
}

/** Half of today's 两江新区 was 江北区 and half 渝北区; one complex of 北碚区 stands in a town that was 渝北区. */
function firstDistrictOf(district: string, nth: number): string {
  if (district === '500157') {
    return nth % 2 === 0 ? '500105' : '500112'
  }
  return district === '500109' && nth === 1 ? '500112' : district
}

function addBuildings(random: Random, places: Places, complex: Complex, homes: number): void {
  const shape = SHAPES[Number(complex.id.slice(1)) % SHAPES.length] as Shape
  const count = Math.ceil(homes / Math.min(32, shape.floors[0] * shape.rooms))
  for (let n = 1; n <= count; n++) {
    const building: Building = {
      id: `${complex.id}-${String(n).padStart(2, '0')}`,
      complex,
      name: `${n}幢`,
      floors: random.between(...shape.floors),
      hasLift: shape.lift,
    }
    places.buildings.push(building)
    places.homes.push(...makeHomes(random, building, { rooms: shape.rooms, count: Math.ceil((homes - (n - 1)) / count) }))
  }
}

/** Some homes of a building, spread over its floors, and a parking space for every twelfth. */
function makeHomes(random: Random, building: Building, { rooms, count }: { rooms: number; count: number }): HomeFact[] {
  const slots = building.floors * rooms
  const first = random.below(slots)
  // A step without a common divisor walks through every slot once.
  const step = [7, 11, 13, 17].find((candidate) => slots % candidate !== 0) ?? 1
  const plans = Array.from({ length: rooms }, () => random.between(5200, 15_800))
  return Array.from({ length: Math.min(count, slots) }, (_, n) => {
    const slot = (first + n * step) % slots
    if (n % 12 === 11) {
      return makeParking(random, building, n)
    }
    const floor = Math.floor(slot / rooms) + 1
    const room = (slot % rooms) + 1
    const builtArea = (plans[room - 1] ?? 9000) + random.between(0, 40)
    return {
      unitNumber: unitNumberOf(building, floor * 100 + room),
      building,
      entrance: building.hasLift ? null : `${(slot % 2) + 1}单元`,
      room: `${floor}-${room}`,
      use: 'home' as const,
      builtArea,
      innerArea: Math.round(builtArea * (building.floors > 18 ? 0.8 : 0.86)),
      floor,
      orientation: orientationOf(random, room),
      decoration: random.pick<Decoration>(['bare', 'plain', 'plain', 'plain', 'fine']),
    }
  })
}

function makeParking(random: Random, building: Building, n: number): HomeFact {
  const builtArea = random.between(2600, 3800)
  return {
    unitNumber: unitNumberOf(building, 9000 + n),
    building,
    entrance: null,
    room: `负1-${n}`,
    use: 'parking',
    builtArea,
    innerArea: 1325,
    floor: null,
    orientation: null,
    decoration: null,
  }
}

const orientationOf = (random: Random, room: number): Orientation =>
  room <= 2 ? random.pick<Orientation>(['northSouth', 'northSouth', 'south']) : random.pick<Orientation>(['south', 'eastWest', 'north'])

/** 28 characters: county code of the first day, cadastral zone, GB parcel, F building and home. It never changes. */
export function unitNumberOf(building: Building, home: number): string {
  const [complex = 0, number = 0] = building.id.replace(/^\D/, '').split('-').map(Number)
  const zone = String(100_000 + (complex % 900_000)).padStart(6, '0')
  return `${building.complex.firstDistrict}${zone}GB${String(complex).padStart(5, '0')}F${String(number).padStart(4, '0')}${String(home).padStart(4, '0')}`
}
