import type { Day } from '#shared/model/day'
import { assessmentRows } from './assessment-rows'
import type { CityFacts } from './city-facts'
import { civilRows } from './civil-rows'
import { contractRows } from './contract-rows'
import type { CoreRows } from './core-rows'
import { demoFacts } from './demo-facts'
import { invoiceRows } from './invoice-rows'
import { listTransfers } from './list-transfers'
import { currentOnes, makeMortgages, makePending, makeSeizures } from './make-burdens'
import { makeHistory } from './make-history'
import { makeHouseholds } from './make-households'
import { makePlaces } from './make-places'
import { makeTraders } from './make-trade'
import { createRandom } from './random'
import { registryRows } from './registry-rows'
import { taxRows } from './tax-rows'

/** Goes up whenever the same options give another city; a filled sandbox then fills anew. */
export const CITY_VERSION = 2

export interface CityOptions {
  seed: number
  size: 'small' | 'city'
  /** the day the city looks back from; no clock in here */
  today: Day
}

/** A synthetic Chongqing: the demo people's situations and a seeded crowd around them. Same options, same city, byte for byte. */
export function makeCity(options: CityOptions): CoreRows {
  return toRows(merge(demoFacts(options.today), crowdFacts(options)), options.today)
}

/** Only the demo people: what tests need, in milliseconds. */
export const makeDemoCity = (today: Day): CoreRows => toRows(demoFacts(today), today)

function crowdFacts({ seed, size, today }: CityOptions): CityFacts {
  const places = makePlaces(createRandom(seed, 'places'), size)
  const households = makeHouseholds(createRandom(seed, 'households'), Math.round(places.homes.length * 0.85), today)
  const acquisitions = makeHistory(createRandom(seed, 'history'), places.homes, households, today)
  const current = currentOnes(acquisitions)
  const mortgages = makeMortgages(createRandom(seed, 'mortgages'), current, today)
  const seizures = makeSeizures(createRandom(seed, 'seizures'), current, today)
  const burdened = new Set<unknown>([...mortgages, ...seizures].filter((one) => one.endedOn === null).map((one) => one.home))
  return {
    ...places,
    households,
    acquisitions,
    mortgages,
    seizures,
    pending: makePending(createRandom(seed, 'pending'), current, { today, burdened }),
    traders: makeTraders(createRandom(seed, 'traders'), current, { count: Math.round(places.homes.length / 20), today }),
  }
}

const merge = (a: CityFacts, b: CityFacts): CityFacts => ({
  complexes: [...a.complexes, ...b.complexes],
  buildings: [...a.buildings, ...b.buildings],
  homes: [...a.homes, ...b.homes],
  households: [...a.households, ...b.households],
  acquisitions: [...a.acquisitions, ...b.acquisitions],
  mortgages: [...a.mortgages, ...b.mortgages],
  seizures: [...a.seizures, ...b.seizures],
  pending: [...a.pending, ...b.pending],
  traders: [...a.traders, ...b.traders],
})

function toRows(facts: CityFacts, today: Day): CoreRows {
  const transfers = listTransfers(facts.acquisitions)
  return {
    registry: registryRows(facts, transfers),
    civil: civilRows(facts.households),
    contract: contractRows(transfers, facts.pending),
    ...taxRows(transfers),
    assessmentBase: assessmentRows(facts.complexes, transfers, today),
    invoiceLedger: invoiceRows(facts.traders),
  }
}
