import type { Decoration, Orientation } from '../../adapters/core/registry-tables'
import type { Shape } from './building-shapes'
import type { Building, HomeFact } from './city-facts'
import type { Random } from './random'

/** One of the homes that lie above each other. */
interface Column {
  /** 0.01 ㎡ */
  area: number
  inner: number
  isDuplex: boolean
}

/** Some homes of a building, spread over its floors, and a parking space for every twelfth. */
export function makeHomes(random: Random, building: Building, { shape, count }: { shape: Shape; count: number }): HomeFact[] {
  const floors = floorsOf(random, building)
  const rooms = random.between(...shape.rooms)
  const columns = Array.from({ length: rooms }, () => makeColumn(random, shape))
  const slots = floors.length * rooms
  const first = random.below(slots)
  // A step without a common divisor walks through every slot once.
  const step = [7, 11, 13, 17].find((candidate) => slots % candidate !== 0) ?? 1
  return Array.from({ length: Math.min(count, slots) }, (_, n) => {
    const slot = (first + n * step) % slots
    const [floor, room] = [floors[Math.floor(slot / rooms)] ?? 1, (slot % rooms) + 1]
    const column = columns[room - 1] as Column
    return n % 12 === 11 ? makeParking(random, building, n) : makeHome(random, building, { floor, room, shape, column })
  })
}

/** On a slope one or two floors lie below the lowest street. */
function floorsOf(random: Random, { floors, streetFloor }: Building): number[] {
  const below = streetFloor === null ? 0 : random.between(1, 2)
  return [...Array.from({ length: below }, (_, at) => at - below), ...Array.from({ length: floors }, (_, at) => at + 1)]
}

const makeColumn = (random: Random, { area, inner, lift }: Shape): Column => ({
  area: random.between(...area),
  inner: random.between(...inner),
  isDuplex: lift && random.chance(0.4),
})

interface Door {
  floor: number
  room: number
  shape: Shape
  column: Column
}

/** Homes on two floors lie under the roof. */
function makeHome(random: Random, building: Building, { floor, room, shape, column }: Door): HomeFact {
  const isDuplex = column.isDuplex && floor >= building.floors - 1 && random.chance(0.7)
  const builtArea = Math.round(column.area * (isDuplex ? 1.4 : 1)) + random.between(0, 40)
  return {
    unitNumber: unitNumberOf(building, floor < 0 ? 7000 - floor * 100 + room : floor * 100 + room),
    building,
    entrance: building.hasLift ? null : `${(room % 2) + 1}单元`,
    room: floor < 0 ? `负${-floor}-${room}` : `${floor}-${room}`,
    use: 'home',
    builtArea,
    innerArea: Math.round((builtArea * column.inner) / 100),
    floor,
    orientation: random.pick<Orientation>(room <= 2 ? BRIGHT : DARKER),
    decoration: random.pick<Decoration>(['bare', 'plain', 'plain', 'plain', 'fine']),
    product: isDuplex ? 'duplex' : shape.name === 'garden' ? 'garden' : 'flat',
  }
}

const BRIGHT: readonly Orientation[] = ['northSouth', 'northSouth', 'northSouth', 'south', 'south', 'eastWest', 'north']
const DARKER: readonly Orientation[] = ['northSouth', 'south', 'south', 'eastWest', 'eastWest', 'north']

function makeParking(random: Random, building: Building, n: number): HomeFact {
  return {
    unitNumber: unitNumberOf(building, 9000 + n),
    building,
    entrance: null,
    room: `负1-${n}`,
    use: 'parking',
    builtArea: random.between(2600, 3800),
    innerArea: 1325,
    floor: null,
    orientation: null,
    decoration: null,
    product: null,
  }
}

/** 28 characters: county code of the first day, cadastral zone, GB parcel, F building and home. It never changes. */
export function unitNumberOf(building: Building, home: number): string {
  const [complex = 0, number = 0] = building.id.replace(/^\D/, '').split('-').map(Number)
  const zone = String(100_000 + (complex % 900_000)).padStart(6, '0')
  return `${building.complex.firstDistrict}${zone}GB${String(complex).padStart(5, '0')}F${String(number).padStart(4, '0')}${String(home).padStart(4, '0')}`
}
