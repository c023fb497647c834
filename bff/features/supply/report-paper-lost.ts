import type * as api from '#shared/contract/businesses'
import { Failure } from '#shared/failure'
import type { Parcel } from '#shared/model/parcel'
import { supplyService } from '../../engines/supply/supply-rules'
import type { OnceUseCase } from '../../http/use-case'
import { capacityOf } from '../../platform/invoices/acting'
import { lockSupply, moveSupply } from '../../platform/invoices/supply-store'
import { cancelRun } from '../../platform/parcels/paper-stock'
import { closeParcel, parcelOf } from '../../platform/parcels/parcels'
import { readOwnSupply } from './acting-for'
import { showAnew } from './show-anew'

const DAY_MS = 86_400_000

/** "It never came": none of its numbers will ever be used, and other paper is packed. */
export const reportPaperLost: OnceUseCase<typeof api.reportPaperLost> = async (world, caller, { params: { requestId } }, commit) => {
  const { acting } = await readOwnSupply(world, caller, requestId)
  return commit(async (trx) => {
    const request = await lockSupply(trx, world.keys, requestId)
    if (request.state !== 'shipping' || request.delivery !== 'post') {
      throw new Failure('case.wrong_state', { state: request.state, delivery: request.delivery })
    }
    if (!isLate(await parcelOf({ db: trx, keys: world.keys }, requestId), world.now())) {
      throw new Failure('parcel.not_late', { days: supplyService.lostAfterDays })
    }
    await cancelRun(trx, requestId)
    await closeParcel(trx, requestId, 'lost', new Date(world.now()))
    await moveSupply(trx, world, request, { on: 'lost', actor: acting.accountId, facts: capacityOf(acting), change: { range_id: null } })
    return { request: await showAnew(trx, world.keys, requestId, acting) }
  })
}

/** Posted long enough ago and not delivered, or lost in the post's own word. Of one delivered, the post is asked. */
function isLate(parcel: Parcel | undefined, now: number): boolean {
  if (!parcel || parcel.state === 'delivered' || parcel.state === 'received') {
    return false
  }
  const posted = parcel.steps.find(({ state }) => state === 'handedIn')
  return parcel.state === 'lost' || (posted !== undefined && now - Date.parse(posted.at) >= supplyService.lostAfterDays * DAY_MS)
}
