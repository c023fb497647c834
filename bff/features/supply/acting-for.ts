import type { BusinessCode } from '#shared/model/tax-number'
import { Failure } from '#shared/failure'
import type { Caller } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import type { Acting } from '../../platform/invoices/acting'
import { findSupply } from '../../platform/invoices/supply-store'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import type { World } from '../../world'

/** A person who acts for a business, in a capacity its register gives them. */
export type ActingFor = Acting & { business: NonNullable<Acting['business']>; code: BusinessCode }

/** @throws Failure `object.not_found` for a business one has no role in and for one that is not there, alike; `core.unavailable` */
export async function actingFor(world: World, caller: Caller, code: string): Promise<ActingFor> {
  const acting = await actingAs(world, caller, code, 'supply.acting')
  if (!acting.business) {
    throw new Failure('object.not_found')
  }
  return { ...acting, business: acting.business, code: acting.code as BusinessCode }
}

/** A request of a business the caller acts for today, whoever of its people opened it. @throws Failure `object.not_found`, `core.unavailable` */
export async function readOwnSupply(world: World, caller: Caller, requestId: string): Promise<{ request: SupplyRecord; acting: ActingFor }> {
  const request = await findSupply(world.db, world.keys, requestId)
  if (!request) {
    throw new Failure('object.not_found')
  }
  return { request, acting: await actingFor(world, caller, request.code) }
}
