import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { AcquiredHow } from '../../adapters/core/registry-tables'
import { dayOf } from './calendar'
import type { Acquisition, HomeFact, Household, Owner } from './city-facts'
import { signingDay } from './list-transfers'
import { NOISE, parkingPrice, priceOf, UNDER_DECLARED } from './price-model'
import type { Random } from './random'

/** How each home changed hands, from its builder to its owners today, oldest first within a home. */
export function makeHistory(random: Random, homes: readonly HomeFact[], households: readonly Household[], today: Day): Acquisition[] {
  return homes.flatMap((home) => chainOf(random, home, { households, today }))
}

interface Around {
  households: readonly Household[]
  today: Day
}

function chainOf(random: Random, home: HomeFact, { households, today }: Around): Acquisition[] {
  const chain: Acquisition[] = []
  let on = dayOf(home.building.builtYear, random.between(1, 12), random.between(1, 28))
  let how = firstHow(random, home)
  while (on < today) {
    const household = chooseHousehold(random, households, { on, other: chain.at(-1)?.household })
    chain.push({ home, household, on, how, price: priceAt(random, home, { on, how }), owners: ownersAt(random, household, on) })
    on = addDays(addMonths(on, random.between(8, 260)), random.below(28))
    how = random.chance(0.9) ? 'sale' : random.pick<AcquiredHow>(['inheritance', 'gift'])
  }
  return chain
}

function firstHow(random: Random, home: HomeFact): AcquiredHow {
  if (home.use === 'home' && home.building.builtYear < 1999 && random.chance(0.6)) {
    return 'reform'
  }
  return home.use === 'home' && random.chance(0.04) ? 'resettlement' : 'newSale'
}

function priceAt(random: Random, home: HomeFact, { on, how }: { on: Day; how: AcquiredHow }): number | null {
  if (how === 'inheritance' || how === 'gift' || how === 'resettlement') {
    return null
  }
  if (home.use === 'parking') {
    return parkingPrice(home.building.complex, on)
  }
  const market = priceOf(home, signingDay(on), random.normal() * NOISE)
  const part = how === 'reform' ? 0.3 : how === 'sale' && random.chance(UNDER_DECLARED) ? random.between(70, 90) / 100 : 1
  return Math.round((market * part) / 10_000) * 10_000
}

/** Anybody of age; a few tries, because the young are many and the old sales are few. */
function chooseHousehold(
  random: Random,
  households: readonly Household[],
  { on, other }: { on: Day; other: Household | undefined },
): Household {
  let best = random.pick(households)
  for (let tries = 0; tries < 12 && (best === other || addMonths(best.head.bornOn, 22 * 12) > on); tries++) {
    best = random.pick(households)
  }
  return best === other ? (households[(households.indexOf(best) + 1) % households.length] as Household) : best
}

/** Who of a household stands in the certificate: one alone, a couple by halves, or a couple with a child by thirds. */
function ownersAt(random: Random, { head, spouse, marriedOn, divorcedOn, children }: Household, on: Day): Owner[] {
  const together = spouse !== null && marriedOn !== null && marriedOn <= on && (divorcedOn === null || divorcedOn > on)
  const child = children.find((one) => one.bornOn < on)
  if (together && child && random.chance(0.08)) {
    return [head, spouse, child].map((citizen) => ({ citizen, parts: 1, of: 3 }))
  }
  if (together && random.chance(0.45)) {
    return random.chance(0.85)
      ? [head, spouse].map((citizen) => ({ citizen, parts: 1, of: 2 }))
      : [
          { citizen: head, parts: 7, of: 10 },
          { citizen: spouse, parts: 3, of: 10 },
        ]
  }
  return [{ citizen: together && random.chance(0.3) ? spouse : head, parts: 1, of: 1 }]
}
