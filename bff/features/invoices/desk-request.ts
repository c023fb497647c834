import { Failure } from '#shared/failure'
import { actorsForAll } from '../../adapters/core/taxpayers'
import type { Staff } from '../../http/use-case'
import { codesOf, concernedBy, indexOfClerk } from '../../platform/invoices/concerned'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { World } from '../../world'

/**
 * The request, if it is this clerk's business: the clerk has not asked for it, is not its buyer and acts neither for its seller nor for its buyer.
 * @throws Failure `object.not_found`, `core.unavailable`
 */
export async function requireOnDesk(world: World, request: RequestRecord | undefined, staff: Staff): Promise<RequestRecord> {
  const own = await indexOfClerk(world.db, staff.id)
  // A clerk nobody can tell apart from the people of a case has no business with any.
  if (!request || own === undefined || (await concernedBy(world, request)).includes(own)) {
    throw new Failure('object.not_found')
  }
  return request
}

/** Requests of other people that do not concern a business the clerk acts for, or the clerk as a buyer. @throws Failure `core.unavailable` */
export async function withoutOwn<One extends RequestRecord>({ core, keys }: World, own: string, requests: readonly One[]): Promise<One[]> {
  const actors = await actorsForAll(core, [...new Set(requests.flatMap(codesOf))])
  const isOwn = (code: string): boolean => [code, ...(actors.get(code) ?? [])].some((idNumber) => blindIndex(keys, 'id_number', idNumber) === own)
  return requests.filter((request) => !codesOf(request).some(isOwn))
}
