import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { dayOf, yearOf } from './calendar'
import type { Citizen, Household } from './city-facts'
import { idNumberFor, inventChildName, inventName } from './invent'
import type { Random } from './random'

type Sex = Citizen['sex']

/** Counts people born on one day in the region, so that no two share an ID number. */
interface Registry {
  region: string
  serials: Map<string, number>
}

/** Households of one or two adults with up to two children, all with ID numbers of one region. */
export function makeHouseholds(random: Random, { region, count, today }: { region: string; count: number; today: Day }): Household[] {
  const registry: Registry = { region, serials: new Map() }
  return Array.from({ length: count }, () => makeHousehold(random, registry, today))
}

function makeHousehold(random: Random, registry: Registry, today: Day): Household {
  const year = yearOf(today)
  const sex: Sex = random.chance(0.5) ? 'male' : 'female'
  const head = makeCitizen(registry, {
    name: inventName(random),
    sex,
    bornOn: someDay(random, random.between(year - 84, year - 23)),
  })
  const marriedOn = addMonths(head.bornOn, random.between(22 * 12, 32 * 12))
  if (random.chance(0.26) || marriedOn >= today) {
    return { head, spouse: null, marriedOn: null, divorcedOn: null, children: [] }
  }
  const bornOn = someDay(random, Math.min(yearOf(head.bornOn) + random.between(-4, 4), yearOf(marriedOn) - 21))
  const spouse = makeCitizen(registry, { name: inventName(random), sex: sex === 'male' ? 'female' : 'male', bornOn })
  const divorcedOn = addMonths(marriedOn, random.between(30, 240))
  const ended = random.chance(0.09) && divorcedOn < today
  const children = makeChildren(random, registry, { head, marriedOn, today })
  return { head, spouse, marriedOn, divorcedOn: ended ? divorcedOn : null, children }
}

function makeChildren(
  random: Random,
  registry: Registry,
  { head, marriedOn, today }: { head: Citizen; marriedOn: Day; today: Day },
): Citizen[] {
  const children: Citizen[] = []
  for (
    let at = addMonths(marriedOn, random.between(12, 60));
    children.length < random.pick([0, 1, 1, 2]);
    at = addMonths(at, random.between(20, 70))
  ) {
    if (at >= today) {
      break
    }
    const sex: Sex = random.chance(0.5) ? 'male' : 'female'
    children.push(makeCitizen(registry, { name: inventChildName(random, head.name), sex, bornOn: at }))
  }
  return children
}

function makeCitizen({ region, serials }: Registry, { name, sex, bornOn }: { name: string; sex: Sex; bornOn: Day }): Citizen {
  const key = `${bornOn}${sex}`
  const serial = (serials.get(key) ?? 0) + 1
  serials.set(key, serial)
  return { idNumber: idNumberFor(region, bornOn, { serial, sex }), name, sex, bornOn }
}

const someDay = (random: Random, year: number): Day => dayOf(year, random.between(1, 12), random.between(1, 28))
