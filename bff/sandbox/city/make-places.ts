import { APARTMENTS, SHAPES } from './building-shapes'
import type { Shape } from './building-shapes'
import type { Building, Complex, HomeFact } from './city-facts'
import { CENTRAL, districts } from './districts'
import type { District } from './districts'
import { makeHomes } from './make-homes'
import { somewhere } from './positions'
import type { Random } from './random'

interface Places {
  complexes: Complex[]
  buildings: Building[]
  homes: HomeFact[]
}

/** Sizes: complexes a central district, complexes any other district; homes and buildings a complex. */
const SIZES = {
  small: { central: 2, outer: 1, homes: 50, buildings: 3 },
  city: { central: 40, outer: 12, homes: 460, buildings: 8 },
} as const
export type CitySize = keyof typeof SIZES

export interface DistrictPlan {
  district: District
  /** of its complexes, in order */
  names: readonly string[]
  /** number of its first complex in the whole city */
  first: number
}

/** The districts of today with the complexes each of them gets; names are taken from `naming`, once each. */
export function planDistricts(size: CitySize, naming: (count: number) => readonly string[]): DistrictPlan[] {
  const { central, outer } = SIZES[size]
  const today = districts.filter((district) => district.to === null)
  const counts = today.map(({ code }) => (CENTRAL.has(code) ? central : outer))
  const names = naming(counts.reduce((sum, n) => sum + n, 0))
  let next = 0
  return today.map((district, at) => {
    const from = next
    next += counts[at] ?? 0
    return { district, names: names.slice(from, next), first: from + 1 }
  })
}

/** Complexes of a district, their buildings, and the homes the register holds of them. */
export function makePlaces(random: Random, size: CitySize, { district, names, first }: DistrictPlan): Places {
  const places: Places = { complexes: [], buildings: [], homes: [] }
  names.forEach((name, nth) => {
    const complex = makeComplex(random, places.complexes, { number: first + nth, name, district, nth })
    places.complexes.push(complex)
    addBuildings(random, places, complex, size)
  })
  return places
}

interface About {
  number: number
  name: string
  district: District
  nth: number
}

function makeComplex(random: Random, others: readonly Complex[], { number, name, district, nth }: About): Complex {
  return {
    id: `C${String(number).padStart(5, '0')}`,
    name,
    district: district.code,
    firstDistrict: firstDistrictOf(district.code, nth),
    builtYear: random.between(1988, 2016),
    effect: random.normal() * 0.13,
    ...somewhere(random, district, others),
  }
}

/** Half of today's 两江新区 was 江北区 and half 渝北区; one complex of 北碚区 stands in a town that was 渝北区. */
function firstDistrictOf(district: string, nth: number): string {
  if (district === '500157') {
    return nth % 2 === 0 ? '500105' : '500112'
  }
  return district === '500109' && nth === 1 ? '500112' : district
}

/** A complex grows for up to twelve years: old walk-ups beside slabs, towers and garden houses. */
function addBuildings(random: Random, places: Places, complex: Complex, size: CitySize): void {
  const { homes, buildings } = SIZES[size]
  const tenure = tenureOf(Number(complex.id.slice(1)))
  for (let n = 1; n <= buildings; n++) {
    const isApartments = n === buildings && tenure !== 70
    const year = n === 1 ? complex.builtYear : Math.min(2024, complex.builtYear + random.between(0, 12))
    const shape = isApartments ? APARTMENTS : random.pick(SHAPES.filter(({ built: [from, to] }) => year >= from && year <= to))
    const builtYear = Math.max(year, shape.built[0])
    const building = makeBuilding(random, { complex, n, shape, builtYear, tenure: isApartments ? tenure : 70 })
    places.buildings.push(building)
    places.homes.push(...makeHomes(random, building, { shape, count: Math.ceil((homes - (n - 1)) / buildings) }))
  }
}

/** In every sixth complex stands a block on land for 40 years, in every eighth one on land for 50. */
const tenureOf = (number: number): Building['tenure'] => (number % 6 === 0 ? 40 : number % 8 === 3 ? 50 : 70)

interface Planned {
  complex: Complex
  n: number
  shape: Shape
  builtYear: number
  tenure: Building['tenure']
}

/** Every other complex lies on a slope: most of its buildings have a second street some floors up. */
function makeBuilding(random: Random, { complex, n, shape, builtYear, tenure }: Planned): Building {
  const isOnSlope = Number(complex.id.slice(1)) % 2 === 1 && random.chance(0.8)
  return {
    id: `${complex.id}-${String(n).padStart(2, '0')}`,
    complex,
    name: `${n}幢`,
    floors: random.between(...shape.floors),
    hasLift: shape.lift,
    builtYear,
    tenure,
    streetFloor: isOnSlope ? random.between(3, 5) : null,
  }
}
