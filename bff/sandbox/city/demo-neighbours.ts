import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Decoration, Orientation } from '../../adapters/core/registry-tables'
import { dayOf } from './calendar'
import type { Acquisition, Building, Citizen, CityFacts, HomeFact, Household } from './city-facts'
import { demoIdNumber } from './demo-people'
import { inventName } from './invent'
import { unitNumberOf } from './make-places'
import { NOISE, priceOf } from './price-model'
import { createRandom } from './random'
import type { Random } from './random'

/** Past sales of about its size beside each demo home. */
const SALES_A_HOME = 3

/** Their ID numbers begin behind those of the demo people's relatives. */
const FIRST_NO = 101

type Neighbours = Pick<CityFacts, 'homes' | 'households' | 'acquisitions'>

/** Neighbours of the demo people who bought within two years: what the demo homes are compared with. */
export function demoNeighbours(homes: readonly HomeFact[], today: Day): Neighbours {
  const random = createRandom(1, 'demo-neighbours')
  const beside = homes.filter((home) => home.use === 'home').flatMap((home) => Array.from({ length: SALES_A_HOME }, () => home))
  const households = beside.map((_, at) => neighbour(random, FIRST_NO + at))
  const doors = new Map<Building, number>()
  const bought = beside.map((home) => {
    const door = doors.get(home.building) ?? 0
    doors.set(home.building, door + 1)
    return nextDoor(random, home, door)
  })
  return { homes: bought, households, acquisitions: bought.flatMap((home, at) => hands(random, { home, households, at, today })) }
}

/** Rooms from 6 on: no demo person lives there. */
function nextDoor(random: Random, home: HomeFact, door: number): HomeFact {
  const { building } = home
  const floor = ((door * 5 + 2) % building.floors) + 1
  const room = 6 + Math.floor(door / building.floors)
  const builtArea = Math.round((home.builtArea * random.between(92, 108)) / 100)
  return {
    ...home,
    unitNumber: unitNumberOf(building, floor * 100 + room),
    room: `${floor}-${room}`,
    builtArea,
    innerArea: Math.round(builtArea * 0.83),
    floor,
    orientation: random.pick<Orientation>(['northSouth', 'northSouth', 'south', 'eastWest']),
    decoration: random.pick<Decoration>(['bare', 'plain', 'plain', 'fine']),
  }
}

interface At {
  home: HomeFact
  households: readonly Household[]
  at: number
  today: Day
}

/** Each bought from another of them, who had it from the builder. */
function hands(random: Random, { home, households, at, today }: At): Acquisition[] {
  const seller = households[(at + 1) % households.length] as Household
  const buyer = households[at] as Household
  const built = dayOf(home.building.complex.builtYear, random.between(3, 12), random.between(1, 28))
  const sold = addMonths(today, -random.between(2, 21))
  return [
    acquire(home, seller, { on: built, how: 'newSale', price: priceOf(home, built) }),
    acquire(home, buyer, { on: sold, how: 'sale', price: priceOf(home, sold, random.normal() * NOISE) }),
  ]
}

const acquire = (home: HomeFact, household: Household, deal: Pick<Acquisition, 'on' | 'how' | 'price'>): Acquisition => ({
  home,
  household,
  ...deal,
  owners: [{ citizen: household.head, parts: 1, of: 1 }],
})

function neighbour(random: Random, no: number): Household {
  const sex: Citizen['sex'] = random.chance(0.5) ? 'male' : 'female'
  const bornOn = dayOf(random.between(1950, 1972), random.between(1, 12), random.between(1, 28))
  const head = { idNumber: demoIdNumber(no, bornOn, sex), name: inventName(random), sex, bornOn }
  return { head, spouse: null, marriedOn: null, divorcedOn: null, children: [] }
}
