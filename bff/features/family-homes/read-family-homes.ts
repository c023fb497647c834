import type * as api from '#shared/contract/family-homes'
import { instant } from '#shared/model/day'
import { saleState } from '../../engines/law/sale-state'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { consentView } from '../../platform/homes/consent-view'
import { countFamily, FAMILY_SOURCE } from '../../platform/homes/family-count'
import { homeView } from '../../platform/homes/home-view'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import { maskName } from '../../platform/privacy/mask'

/** How many homes the family has, as deed tax counts it. */
export const readFamilyHomes: UseCase<typeof api.readFamilyHomes> = async (world, caller) => {
  const person = requirePerson(caller)
  const { accountId, traceId } = caller
  const idNumber = await idNumberOf(world, person, { actor: accountId, purpose: 'family.count', traceId })
  const { count, own, others, family, consent } = await countFamily(world, { accountId, traceId, personId: person.id, idNumber })
  return {
    count,
    own: own.map((home) => homeView(home, idNumber, saleState(home))),
    others,
    ...(family ? { family: { ...(family.spouse ? { spouse: maskName(family.spouse.name) } : {}), minors: family.minors.length } } : {}),
    ...(consent ? { consent: consentView(consent, person.id, world.now()) } : {}),
    asOf: instant(world.now()),
    source: FAMILY_SOURCE,
  }
}
