import type * as api from '#shared/contract/family-homes'
import type { ConsentId } from '#shared/model/family'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { indexOfPerson, listConsents } from '../../platform/homes/consent-store'
import { consentView } from '../../platform/homes/consent-view'

const PAGE = 20

/** What I asked for and what I was asked for. */
export const listFamilyConsents: UseCase<typeof api.listFamilyConsents> = async (world, caller, { query: { after } }) => {
  const { id: personId } = requirePerson(caller)
  const index = await indexOfPerson(world.db, personId)
  const found = await listConsents(world.db, world.keys, { personId, index, after, limit: PAGE + 1 })
  const items = found.slice(0, PAGE).map((one) => consentView(one, personId, world.now()))
  const last = items.at(-1)
  return { items, ...(found.length > PAGE && last ? { next: last.id satisfies ConsentId } : {}) }
}
