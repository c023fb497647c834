import type * as api from '#shared/contract/businesses'
import { fen } from '#shared/model/money'
import { supplyService } from '../../engines/supply/supply-rules'
import type { UseCase } from '../../http/use-case'
import { listSupply } from '../../platform/invoices/supply-store'
import { actingFor } from './acting-for'
import { shownControl } from './control-of'
import { noteControl } from './control-told'
import { businessShown } from './list-businesses'
import { readPaper } from './paper-of'
import { readQuota } from './quota-of'
import { supplyShown } from './supply-view'

const SHOWN = 20

/** Everything about the invoices of one business. Whoever looks for the first time finds the class with its reasons, and its people are told of it. */
export const readSupply: UseCase<typeof api.readSupply> = async (world, caller, { params }) => {
  const acting = await actingFor(world, caller, params.code)
  const { business, code } = acting
  const control = await shownControl(world, business)
  await noteControl(world, business, control)
  const [{ found }, paper, requests] = await Promise.all([readQuota(world, business), readPaper(world, code, control), listSupply(world.db, world.keys, code, SHOWN)])
  return {
    business: businessShown(business),
    control,
    ...(found ? { quota: found.quota } : {}),
    paper,
    requests: await Promise.all(requests.map((request) => supplyShown(world, request, acting))),
    postage: fen(supplyService.postage),
  }
}
