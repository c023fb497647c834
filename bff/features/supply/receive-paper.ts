import type * as api from '#shared/contract/businesses'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import { capacityOf } from '../../platform/invoices/acting'
import { lockSupply, moveSupply } from '../../platform/invoices/supply-store'
import { handOverRun } from '../../platform/parcels/paper-stock'
import { closeParcel, parcelOf } from '../../platform/parcels/parcels'
import { readOwnSupply } from './acting-for'
import { showAnew } from './show-anew'

/** It came and its numbers are right: they are the business's own from now on. What lies at an outlet is handed over there, by code. */
export const receivePaper: OnceUseCase<typeof api.receivePaper> = async (world, caller, { params: { requestId } }, commit) => {
  const { acting } = await readOwnSupply(world, caller, requestId)
  return commit(async (trx) => {
    const request = await lockSupply(trx, world.keys, requestId)
    const parcel = await parcelOf({ db: trx, keys: world.keys }, requestId)
    // Nobody receives what the post does not have yet.
    if (request.delivery !== 'post' || parcel?.number === undefined) {
      throw new Failure('case.wrong_state', { state: request.state, delivery: request.delivery, parcel: parcel?.state })
    }
    await handOverRun(trx, requestId)
    await closeParcel(trx, requestId, 'received', new Date(world.now()))
    await moveSupply(trx, world, request, { on: 'receivedPaper', actor: acting.accountId, facts: capacityOf(acting) })
    return { request: await showAnew(trx, world.keys, requestId, acting) }
  })
}
