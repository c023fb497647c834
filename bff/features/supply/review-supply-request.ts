import type * as api from '#shared/contract/supply-desk'
import { Failure } from '#shared/failure'
import { fen } from '#shared/model/money'
import { findTaxpayer } from '../../adapters/core/taxpayers'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { papersOf } from '../../platform/papers/paper-store'
import { stockOf } from '../../platform/parcels/paper-stock'
import { noteReading } from '../../platform/privacy/reveal'
import { shownControl } from './control-of'
import { eightDigits } from './paper-of'
import { readQuota } from './quota-of'
import { readOnDesk } from './supply-desk'
import { supplyShown } from './supply-view'

/** What a clerk needs to decide or to pack: the class of today, what was invoiced, papers, and the office's stock. */
export const reviewSupplyRequest: UseCase<typeof api.reviewSupplyRequest> = async (world, caller, { params: { requestId } }) => {
  const staff = requireStaff(caller)
  const request = await readOnDesk(world, staff, requestId)
  const why = { actor: actorOf(staff), purpose: 'desk.supply', traceId: caller.traceId }
  await noteReading(world.db, [{ id: world.newId(), at: new Date(world.now()), personId: request.personId, field: 'supply_request.content', ...why }])
  const taxpayer = await findTaxpayer(world.core, request.code)
  if (!taxpayer) {
    throw new Failure('object.not_found')
  }
  const [shown, control, { found, months }, papers, stock] = await Promise.all([
    supplyShown(world, request, 'desk'),
    shownControl(world, taxpayer),
    readQuota(world, taxpayer),
    papersOf(world.db, requestId),
    request.kind === 'paper' ? stockOf(world.db, { kind: 'office', id: 'office' }, request.invoiceKind) : [],
  ])
  return {
    request: shown,
    control,
    ...(found ? { quota: found.quota } : {}),
    months: months.map(({ month, amount, count }) => ({ month, amount: fen(amount), count })),
    papers,
    stock: stock.map(({ code, first, last }) => ({ code, first: eightDigits(first), last: eightDigits(last) })),
  }
}
