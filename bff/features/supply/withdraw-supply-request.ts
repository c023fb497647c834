import type * as api from '#shared/contract/businesses'
import type { OnceUseCase } from '../../http/use-case'
import { capacityOf } from '../../platform/invoices/acting'
import { lockSupply, moveSupply } from '../../platform/invoices/supply-store'
import { readOwnSupply } from './acting-for'
import { showAnew } from './show-anew'

/** Taken back by anybody of the business, while nothing is given or packed. */
export const withdrawSupplyRequest: OnceUseCase<typeof api.withdrawSupplyRequest> = async (world, caller, { params: { requestId } }, commit) => {
  const { acting } = await readOwnSupply(world, caller, requestId)
  return commit(async (trx) => {
    const request = await lockSupply(trx, world.keys, requestId)
    await moveSupply(trx, world, request, { on: 'withdrawn', actor: acting.accountId, facts: capacityOf(acting) })
    return { request: await showAnew(trx, world.keys, requestId, acting) }
  })
}
