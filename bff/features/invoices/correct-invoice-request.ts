import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/invoices'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { capacityOf } from '../../platform/invoices/acting'
import { moveRequest } from '../../platform/invoices/move-request'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { contentColumns, lockRequest } from '../../platform/invoices/request-store'
import { inTurn } from '../../platform/invoices/seller-turn'
import type { World } from '../../world'
import { ask, takeAskedTurn } from './ask'
import type { Asked } from './ask'
import { actingOn, lockOwn, readOwn } from './own-request'
import { viewOf } from './request-view'
import { settleAsked } from './settle-asked'

/** What a clerk returned, corrected: computed and looked at anew. Whose invoice it is stays. */
export const correctInvoiceRequest: OnceUseCase<typeof api.correctInvoiceRequest> = async (world, caller, { params: { requestId }, body }, commit) => {
  const seen = await readOwn(world.db, world, caller, requestId)
  requireReturned(seen)
  if (body.wish.as !== seen.asCode) {
    throw new Failure('invoice.invalid', { fields: { 'wish.as': 'seller.fixed' } })
  }
  const acting = await actingOn(world, caller, seen, 'invoices.correct')
  return inTurn(async () => {
    const asked = await ask(world, acting, body, requestId)
    return commit(async (trx) => {
      const request = await lockOwn(trx, world, caller, requestId)
      requireReturned(request)
      await takeAskedTurn(trx, asked)
      return { request: await viewOf(trx, world, await settleAsked(trx, world, await reopen(trx, world, request, asked))) }
    })
  })
}

function requireReturned({ state }: RequestRecord): void {
  if (state !== 'returned') {
    throw new Failure('case.wrong_state', { state })
  }
}

async function reopen(trx: Transaction<Tables>, world: World, request: RequestRecord, { acting, wish, quote, dealtOn, delivery }: Asked): Promise<RequestRecord> {
  const content = { wish, quote, seller: { code: acting.code, name: acting.name } }
  await moveRequest(trx, world, request, {
    on: 'reopened',
    actor: acting.accountId,
    facts: capacityOf(acting),
    change: {
      ...contentColumns(world.keys, request.caseId, content),
      gross: wish.gross,
      total: quote.total ?? null,
      dealt_on: dealtOn,
      held_at: null,
      returned_until: null,
      delivery: delivery.how,
      outlet_id: delivery.outletId,
      address_id: delivery.addressId,
    },
  })
  return lockRequest(trx, world.keys, request.caseId)
}
