import type * as api from '#shared/contract/businesses'
import type { UseCase } from '../../http/use-case'
import { readOwnSupply } from './acting-for'
import { supplyShown } from './supply-view'

/** A request of a business the caller acts for, also when a colleague opened it. */
export const readSupplyRequest: UseCase<typeof api.readSupplyRequest> = async (world, caller, { params }) => {
  const { request, acting } = await readOwnSupply(world, caller, params.requestId)
  return { request: await supplyShown(world, request, acting) }
}
