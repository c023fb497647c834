import { Failure } from '#shared/failure'
import { actorsForAll } from '../../adapters/core/taxpayers'
import type { Staff } from '../../http/use-case'
import { indexOfClerk } from '../../platform/invoices/concerned'
import { findSupply } from '../../platform/invoices/supply-store'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { World } from '../../world'

/**
 * A request, if it is this clerk's business: it was not taken back, and the clerk does not act for its business.
 * @throws Failure `object.not_found`, `core.unavailable`
 */
export async function readOnDesk(world: World, staff: Staff, requestId: string): Promise<SupplyRecord> {
  const request = await findSupply(world.db, world.keys, requestId)
  if (!request || request.state === 'withdrawn' || (await ownBusinesses(world, staff, [request.code])).has(request.code)) {
    throw new Failure('object.not_found')
  }
  return request
}

/** Of these businesses those that the clerk acts for; a clerk nobody can tell apart has no business with any. @throws Failure `core.unavailable` */
export async function ownBusinesses({ core, db, keys }: World, staff: Staff, codes: readonly string[]): Promise<Set<string>> {
  const [own, actors] = await Promise.all([indexOfClerk(db, staff.id), actorsForAll(core, codes)])
  return new Set(codes.filter((code) => own === undefined || (actors.get(code) ?? []).some((idNumber) => blindIndex(keys, 'id_number', idNumber) === own)))
}
