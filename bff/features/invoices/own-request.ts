import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { Caller } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { actingAs } from '../../platform/invoices/acting'
import type { Acting } from '../../platform/invoices/acting'
import { findRequest, lockRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import type { World } from '../../world'

/** A request of the caller's own. @throws Failure `object.not_found` for an unknown one and for another person's alike */
export async function readOwn(db: Kysely<Tables>, { keys }: Pick<World, 'keys'>, caller: Caller, requestId: string): Promise<RequestRecord> {
  return ofCaller(await findRequest(db, keys, requestId), caller)
}

/** The same under the request's lock, inside a change. */
export async function lockOwn(trx: Transaction<Tables>, { keys }: Pick<World, 'keys'>, caller: Caller, requestId: string): Promise<RequestRecord> {
  return ofCaller(await lockRequest(trx, keys, requestId), caller)
}

/** Who acts on a request: in the capacity it was made in, which may have ended. @throws Failure `object.not_found` then */
export const actingOn = (world: World, caller: Caller, { asCode }: RequestRecord, purpose: string): Promise<Acting> => actingAs(world, caller, asCode, purpose)

function ofCaller(request: RequestRecord | undefined, caller: Caller): RequestRecord {
  if (request?.personId !== requirePerson(caller).id) {
    throw new Failure('object.not_found')
  }
  return request
}
