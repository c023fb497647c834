import type { Day } from '#shared/model/day'
import { assessmentRows } from './assessment-rows'
import type { CityFacts } from './city-facts'
import { civilRows } from './civil-rows'
import { contractRows } from './contract-rows'
import type { CoreRows } from './core-rows'
import { creditRows } from './credit-rows'
import { demoFacts } from './demo-facts'
import { demoPublicity } from './demo-publicity'
import { demoIncomes } from './demo-incomes'
import { demoTaxRecords } from './demo-tax-records'
import { complexNames } from './invent'
import { invoiceRows } from './invoice-rows'
import { listTransfers } from './list-transfers'
import { currentOnes, makeMortgages, makePending, makeSeizures } from './make-burdens'
import { makeHistory } from './make-history'
import { makeHouseholds } from './make-households'
import { makePlaces, planDistricts } from './make-places'
import type { CitySize, DistrictPlan } from './make-places'
import { makeTraders } from './make-trade'
import { publicityRows } from './publicity-rows'
import { createRandom } from './random'
import { districtRows, registryRows } from './registry-rows'
import { taxRows } from './tax-rows'

/** Goes up whenever the same options give another city; a filled sandbox then fills anew. */
export const CITY_VERSION = 5

export interface CityOptions {
  seed: number
  size: CitySize
  /** the day the city looks back from; no clock in here */
  today: Day
}

/** Each part of the city has so many numbers of its own, so that parts can be made one by one. */
const NUMBERS = 100_000

/**
 * A synthetic Chongqing, part by part, so that never more than a district is in memory: the demo people's situations first, then a
 * seeded crowd district by district. Same options, same city, byte for byte.
 */
export function* makeCity(options: CityOptions): Generator<CoreRows, void> {
  yield makeDemoCity(options.today)
  const plans = planOf(options)
  for (const [at, plan] of plans.entries()) {
    yield toRows(crowdFacts(options, plan, at + 1), (at + 1) * NUMBERS, options.today)
  }
}

/** How many complexes the crowd of {@link makeCity} lives in: by them its progress is counted. */
export const complexCount = (options: CityOptions): number => planOf(options).reduce((sum, { names }) => sum + names.length, 0)

/** Only the demo people: what tests need, in milliseconds. */
export function makeDemoCity(today: Day): CoreRows {
  const rows = toRows(demoFacts(today), 0, today)
  const { levy, treasury } = demoTaxRecords(today)
  return {
    ...rows,
    registry: { ...rows.registry, ...districtRows() },
    publicity: joined(rows.publicity, demoPublicity(today)),
    levy: {
      ...rows.levy,
      declaration: [...rows.levy.declaration, ...levy.declaration],
      bill: [...rows.levy.bill, ...levy.bill],
      refund: levy.refund,
    },
    treasury: { receipt: [...rows.treasury.receipt, ...treasury.receipt] },
    income: { income: demoIncomes(today) },
  }
}

/** The rows of both, table by table. */
const joined = (one: CoreRows['publicity'], other: CoreRows['publicity']): CoreRows['publicity'] => ({
  taxpayer_state: [...one.taxpayer_state, ...other.taxpayer_state],
  arrear: [...one.arrear, ...other.arrear],
  serious_case: [...one.serious_case, ...other.serious_case],
  agent: [...one.agent, ...other.agent],
  grade_a: [...one.grade_a, ...other.grade_a],
})

const planOf = ({ seed, size }: CityOptions): DistrictPlan[] =>
  planDistricts(size, (count) => complexNames(createRandom(seed, 'names'), count))

function crowdFacts({ seed, size, today }: CityOptions, plan: DistrictPlan, part: number): CityFacts {
  const stream = (name: string) => createRandom(seed, `${name}/${plan.district.code}`)
  const places = makePlaces(stream('places'), size, plan)
  const households = makeHouseholds(stream('households'), {
    region: `9999${String(part).padStart(2, '0')}`,
    count: Math.round(places.homes.length * 0.85),
    today,
  })
  const acquisitions = makeHistory(stream('history'), places.homes, households, today)
  const current = currentOnes(acquisitions)
  const mortgages = makeMortgages(stream('mortgages'), current, today)
  const seizures = makeSeizures(stream('seizures'), current, today)
  const burdened = new Set<unknown>([...mortgages, ...seizures].filter((one) => one.endedOn === null).map((one) => one.home))
  return {
    ...places,
    households,
    acquisitions,
    mortgages,
    seizures,
    pending: makePending(stream('pending'), current, { today, burdened }),
    traders: makeTraders(stream('traders'), current, { count: Math.round(places.homes.length / 20), first: part * NUMBERS, today }),
  }
}

function toRows(facts: CityFacts, first: number, today: Day): CoreRows {
  const transfers = listTransfers(facts.acquisitions, first)
  return {
    registry: registryRows(facts, transfers, first),
    civil: civilRows(facts.households, first),
    contract: contractRows(transfers, facts.pending, first),
    ...taxRows(transfers),
    assessmentBase: assessmentRows(transfers),
    invoiceLedger: invoiceRows(facts.traders),
    publicity: publicityRows(facts.traders, { first, today }),
    income: { income: [] },
    credit: creditRows(facts.traders, { first, today }),
  }
}
