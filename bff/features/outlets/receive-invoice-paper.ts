import type * as api from '#shared/contract/invoices'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { moveRequest } from '../../platform/invoices/move-request'
import { lockRequest } from '../../platform/invoices/request-store'
import { closeParcel } from '../../platform/parcels/parcels'

/** Whoever asked for it has it in hand; also before the post says so. */
export const receiveInvoicePaper: OnceUseCase<typeof api.receiveInvoicePaper> = (world, caller, { params }, commit) => {
  const { id: personId } = requirePerson(caller)
  return commit(async (trx) => {
    const request = await lockRequest(trx, world.keys, params.requestId)
    if (request.personId !== personId) {
      throw new Failure('object.not_found')
    }
    if (request.delivery !== 'post') {
      throw new Failure('case.wrong_state', { delivery: request.delivery })
    }
    await closeParcel(trx, request.caseId, 'received', new Date(world.now()))
    return { state: (await moveRequest(trx, world, request, { on: 'receivedPaper', actor: caller.accountId })).state }
  })
}
