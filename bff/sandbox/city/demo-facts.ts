import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { AcquiredHow } from '../../adapters/core/registry-tables'
import type { Acquisition, CityFacts, HomeFact, Household, Owner } from './city-facts'
import { demoHouseholds } from './demo-households'
import { demoNeighbours } from './demo-neighbours'
import { demoBuildings, demoHome, demoParking, youngerOne } from './demo-places'
import type { DemoBuildings } from './demo-places'
import { demoTraders } from './demo-traders'
import { signingDay } from './list-transfers'
import { BANKS } from './make-burdens'
import { parkingPrice, priceOf } from './price-model'

type Families = ReturnType<typeof demoHouseholds>

/** A home with its hands, oldest first: who, how many months ago, how. */
type Chain = readonly [home: HomeFact, ...hands: (readonly [household: Household, monthsAgo: number, how: AcquiredHow, owners?: Owner[]])[]]

/** Everything the demo people's situations need, seen from `today`. */
export function demoFacts(today: Day): CityFacts {
  const families = demoHouseholds()
  const buildings = demoBuildings(today)
  const homes = demoHomes(buildings)
  const pairs = Object.values(buildings).map((building) => [building, youngerOne(building)] as const)
  const acquisitions = chains(families, homes).flatMap((chain) => acquire(chain, today))
  const neighbours = demoNeighbours(pairs, Object.values(homes), today)
  return {
    complexes: Object.values(buildings).map((building) => building.complex),
    buildings: pairs.flat(),
    homes: [...Object.values(homes), ...neighbours.homes],
    households: [...Object.values(families), ...neighbours.households],
    acquisitions: [...acquisitions, ...neighbours.acquisitions],
    ...burdens(homes, acquisitions, today),
    pending: pendingSales(families, homes, today),
    traders: demoTraders(families, today),
  }
}

const demoHomes = (of: DemoBuildings) => ({
  zhou: demoHome(of.manlu, { floor: 12, room: 3, area: 8942, decoration: 'fine' }),
  liao: demoHome(of.lanyan, { floor: 7, room: 2, area: 11_836, orientation: 'south' }),
  tan: demoHome(of.weifeng, { floor: 5, room: 1, area: 10_215 }),
  couple: demoHome(of.weifeng, { floor: 9, room: 2, area: 12_690, decoration: 'fine' }),
  coupleParking: demoParking(of.weifeng, 27),
  deng: demoHome(of.mochuan, { floor: 21, room: 4, area: 8315, orientation: 'south' }),
  peng: demoHome(of.mochuan, { floor: 6, room: 5, area: 7460, orientation: 'eastWest' }),
  luo: demoHome(of.juan, { floor: 3, room: 2, area: 6820 }),
  qinFirst: demoHome(of.manlu, { floor: 18, room: 1, area: 13_104 }),
  qinSecond: demoHome(of.lanyan, { floor: 3, room: 3, area: 5630, orientation: 'north' }),
  qinThird: demoHome(of.zhiying, { floor: 10, room: 2, area: 9677 }),
  mou: demoHome(of.zhiying, { floor: 2, room: 1, area: 8850, decoration: 'bare' }),
  yang: demoHome(of.juan, { floor: 5, room: 1, area: 5980, orientation: 'eastWest' }),
  liu: demoHome(of.lanyan, { floor: 15, room: 1, area: 7733 }),
  jiang: demoHome(of.juan, { floor: 2, room: 1, area: 6142 }),
  shi: demoHome(of.zhiying, { floor: 14, room: 4, area: 10_480 }),
})

function chains(of: Families, homes: ReturnType<typeof demoHomes>): Chain[] {
  const halves = bothOf(of.xiang)
  return [
    [homes.zhou, [of.former, 190, 'newSale'], [of.zhou, 98, 'sale']],
    [homes.liao, [of.former, 140, 'newSale'], [of.liao, 14, 'sale']],
    [homes.tan, [of.tan, 92, 'newSale']],
    [homes.couple, [of.xiang, 88, 'newSale', halves]],
    [homes.coupleParking, [of.xiang, 80, 'newSale', halves]],
    [homes.deng, [of.former, 108, 'newSale'], [of.deng, 67, 'sale']],
    [homes.peng, [of.former, 110, 'newSale'], [of.peng, 41, 'sale']],
    [homes.luo, [of.former, 250, 'newSale'], [of.luo, 150, 'sale']],
    [homes.qinFirst, [of.qin, 186, 'newSale']],
    [homes.qinSecond, [of.qin, 118, 'newSale']],
    [homes.qinThird, [of.former, 212, 'newSale'], [of.qin, 52, 'sale']],
    [homes.mou, [of.mou, 205, 'newSale']],
    [homes.yang, [of.former, 260, 'newSale'], [of.yang, 75, 'sale']],
    [homes.liu, [of.former, 138, 'newSale'], [of.liu, 33, 'sale']],
    [homes.jiang, [of.jiang, 360, 'reform']],
    [homes.shi, [of.shiFather, 210, 'newSale'], [of.shi, 27, 'inheritance']],
  ]
}

function acquire([home, ...hands]: Chain, today: Day): Acquisition[] {
  return hands.map(([household, monthsAgo, how, owners]) => {
    const on = addMonths(today, -monthsAgo)
    const price = home.use === 'parking' ? parkingPrice(home.building.complex, on) : priceOf(home, signingDay(on))
    const paid = how === 'inheritance' ? null : how === 'reform' ? Math.round((price * 0.3) / 10_000) * 10_000 : price
    return { home, household, on, how, price: paid, owners: owners ?? [whole(household)] }
  })
}

function burdens(
  homes: ReturnType<typeof demoHomes>,
  acquisitions: readonly Acquisition[],
  today: Day,
): Pick<CityFacts, 'mortgages' | 'seizures'> {
  const loan = (home: HomeFact, transferBan: boolean, bank: string | undefined) => {
    const { on, price } = acquisitions.filter((one) => one.home === home).at(-1) ?? { on: today, price: null }
    const amount = Math.round((price ?? 0) / 2_000_000) * 1_000_000
    return { home, bank: bank ?? '', amount, transferBan, since: addDays(on, 18), endedOn: null }
  }
  return {
    mortgages: [loan(homes.deng, false, BANKS[0]), loan(homes.peng, true, BANKS[2])],
    seizures: [{ home: homes.luo, court: '渝中区人民法院', since: addMonths(today, -5), endedOn: null }],
  }
}

function pendingSales(of: Families, homes: ReturnType<typeof demoHomes>, today: Day): CityFacts['pending'] {
  const sale = (home: HomeFact, sellers: Owner[], buyer: Household, daysAgo: number) => ({
    home,
    sellers,
    buyers: [whole(buyer)],
    price: priceOf(home, today),
    signedOn: addDays(today, -daysAgo),
  })
  const cheap = sale(homes.jiang, [whole(of.jiang)], of.liu, 5)
  return [
    sale(homes.zhou, [whole(of.zhou)], of.chen, 6),
    sale(homes.liao, [whole(of.liao)], of.tan, 3),
    sale(homes.couple, bothOf(of.xiang), of.bai, 8),
    sale(homes.deng, [whole(of.deng)], of.qin, 4),
    sale(homes.shi, [whole(of.shi)], of.yang, 7),
    // Under every tolerance band, so that the floor of the assessment is seen to hold.
    { ...cheap, price: Math.round((cheap.price * 0.75) / 10_000) * 10_000 },
  ]
}

const bothOf = ({ head, spouse }: Household): Owner[] =>
  [head, ...(spouse ? [spouse] : [])].map((citizen) => ({ citizen, parts: 1, of: 2 }))

const whole = ({ head }: Household): Owner => ({ citizen: head, parts: 1, of: 1 })
