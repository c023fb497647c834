import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/supply-desk'
import { Failure } from '#shared/failure'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { lockSupply, moveSupply } from '../../platform/invoices/supply-store'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import { packRun } from '../../platform/parcels/paper-stock'
import { openParcel } from '../../platform/parcels/parcels'
import { newPickupCode } from '../../platform/parcels/pickup-code'
import type { World } from '../../world'
import { showAnew } from './show-anew'
import { readOnDesk } from './supply-desk'
import { eightDigits } from './paper-of'

/** The first number is scanned, the run goes into the bag: to the post, or to the outlet, where a code opens it. */
export const packPaper: OnceUseCase<typeof api.packPaper> = async (world, caller, { params: { requestId }, body }, commit) => {
  const staff = requireStaff(caller)
  await readOnDesk(world, staff, requestId)
  const [runId, parcelId] = [world.newId(), world.newId()]
  return commit(async (trx) => {
    const request = await lockSupply(trx, world.keys, requestId)
    const { state, invoiceKind: kind, given: count, code: business } = request
    if (state !== 'packing' || !kind || count === undefined) {
      throw new Failure('case.wrong_state', { state })
    }
    const run = await packRun(trx, { id: runId, caseId: requestId, business, kind, code: body.code, first: Number(body.first), count })
    const pickup = await sendOff(trx, world, request, parcelId)
    await moveSupply(trx, world, request, {
      on: 'packed',
      actor: actorOf(staff),
      about: request.personId,
      facts: { code: run.code, first: eightDigits(run.first), last: eightDigits(run.last) },
      change: { range_id: run.id, ...pickup },
      ...(request.delivery === 'outlet' ? { todo: 'collect' as const } : {}),
    })
    return { request: await showAnew(trx, world.keys, requestId, 'desk') }
  })
}

async function sendOff(trx: Transaction<Tables>, world: World, request: SupplyRecord, parcelId: string): Promise<{ pickup_hash?: string; pickup_sealed?: string }> {
  const { caseId, personId, outletId, to } = request
  if (outletId !== undefined) {
    const { hash, sealed } = await newPickupCode(trx, world.keys, { table: 'supply_request', caseId, outletId })
    return { pickup_hash: hash, pickup_sealed: sealed }
  }
  if (!to) {
    throw new Error('paper by post without an address')
  }
  await openParcel(trx, world, { id: parcelId, caseId, caseKind: 'paperOrder', personId, to })
  return {}
}
