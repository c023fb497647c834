import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Decoration, Orientation } from '../../adapters/core/registry-tables'
import { dayOf } from './calendar'
import type { Acquisition, Building, Citizen, CityFacts, HomeFact, Household } from './city-facts'
import { demoIdNumber } from './demo-people'
import { inventName } from './invent'
import { signingDay } from './list-transfers'
import { unitNumberOf } from './make-homes'
import { DEMO_NOISE, priceOf } from './price-model'
import { createRandom } from './random'
import type { Random } from './random'

/** Past sales in each demo complex, half of them in the building of the demo people, of about the size of their homes. */
const SALES_A_COMPLEX = 24

/** Their ID numbers begin behind those of the demo people's relatives. */
const FIRST_NO = 101

/** The building of demo people and the younger one beside it. */
type Pair = readonly [Building, Building]

type Neighbours = Pick<CityFacts, 'homes' | 'households' | 'acquisitions'>

/** Neighbours of the demo people who bought within three years: what the demo homes are compared with. */
export function demoNeighbours(pairs: readonly Pair[], homes: readonly HomeFact[], today: Day): Neighbours {
  const random = createRandom(1, 'demo-neighbours')
  const bought = pairs.flatMap((pair) => besideThem(random, pair, homes))
  const households = bought.map((_, at) => neighbour(random, FIRST_NO + at))
  return { homes: bought, households, acquisitions: bought.flatMap((home, at) => hands(random, { home, households, at, today })) }
}

function besideThem(random: Random, pair: Pair, homes: readonly HomeFact[]): HomeFact[] {
  const here = homes.filter(({ use, building }) => use === 'home' && building === pair[0])
  return Array.from({ length: SALES_A_COMPLEX }, (_, at) => {
    const door = at >> 1
    return nextDoor(random, here[door % here.length] as HomeFact, { building: pair[at % 2] as Building, door })
  })
}

/** Three of four are much like the demo home, the rest are anything. Rooms from 6 on: no demo person lives there. */
function nextDoor(random: Random, home: HomeFact, { building, door }: { building: Building; door: number }): HomeFact {
  const isAlike = door % 4 < 3
  const near = Math.min(building.floors - 1, Math.max(1, (home.floor ?? 1) + random.between(-2, 2)))
  const floor = isAlike ? near : ((door * 5 + 2) % building.floors) + 1
  const room = 6 + door
  const builtArea = Math.round((home.builtArea * random.between(92, 108)) / 100)
  return {
    ...home,
    building,
    unitNumber: unitNumberOf(building, floor * 100 + room),
    room: `${floor}-${room}`,
    builtArea,
    innerArea: Math.round(builtArea * 0.83),
    floor,
    orientation: isAlike ? home.orientation : random.pick<Orientation>(['northSouth', 'south', 'eastWest', 'north']),
    decoration: isAlike ? home.decoration : random.pick<Decoration>(['bare', 'plain', 'plain', 'fine']),
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
  const built = dayOf(home.building.builtYear, random.between(3, 12), random.between(1, 28))
  // Most of them lately: what a model is worth is measured on the sales of its last three months, and takes thirty of them.
  const sold = addDays(addMonths(today, -Math.floor(((at * 11) % 29) ** 2 / 29)), -3)
  return [
    acquire(home, seller, { on: built, how: 'newSale', price: priceOf(home, signingDay(built)) }),
    acquire(home, buyer, { on: sold, how: 'sale', price: priceOf(home, signingDay(sold), random.normal() * DEMO_NOISE) }),
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
