import * as v from 'valibot'
import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/invoices'
import { CaseId } from '#shared/model/ids'
import type { InvoiceWish } from '#shared/model/invoice'
import type { OnceUseCase } from '../../http/use-case'
import { openCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { actingAs, capacityOf } from '../../platform/invoices/acting'
import { invoiceMoves } from '../../platform/invoices/invoice-moves'
import { insertRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { inTurn } from '../../platform/invoices/seller-turn'
import type { World } from '../../world'
import { ask, takeAskedTurn } from './ask'
import type { Asked } from './ask'
import { viewOf } from './request-view'
import { settleAsked } from './settle-asked'

/** Asks for an invoice. With nothing to pay and nothing to look at its number is taken in the same commit. */
export const requestInvoice: OnceUseCase<typeof api.requestInvoice> = async (world, caller, { body }, commit) => {
  const acting = await actingAs(world, caller, body.wish.as, 'invoices.request')
  const caseId = v.parse(CaseId, world.newId())
  return inTurn(async () => {
    const asked = await ask(world, acting, body)
    return commit(async (trx) => {
      await takeAskedTurn(trx, asked)
      const settled = await settleAsked(trx, world, await enter(trx, world, caseId, asked))
      return { request: await viewOf(trx, world, settled) }
    })
  })
}

async function enter(trx: Transaction<Tables>, world: World, caseId: string, { acting, wish, quote, dealtOn, sellerIndex, delivery }: Asked): Promise<RequestRecord> {
  const { personId, accountId, business } = acting
  const subject = `${quote.item.name} ${shortName(wish.buyer.name)}`
  await openCase(trx, world, invoiceMoves, { id: caseId, kind: 'proxyInvoice', personId, subject, actor: accountId, facts: capacityOf(acting) })
  return insertRequest(trx, world.keys, {
    case_id: caseId,
    person_id: personId,
    seller_index: sellerIndex,
    as_code: business?.code ?? null,
    capacity: business?.role ?? null,
    content: { wish, quote, seller: { code: acting.code, name: acting.name } },
    version: 1,
    gross: wish.gross,
    total: quote.total ?? null,
    dealt_on: dealtOn,
    state: 'sending',
    held_at: null,
    returned_until: null,
    delivery: delivery.how,
    outlet_id: delivery.outletId,
    address_id: delivery.addressId,
    pickup_hash: null,
    pickup_sealed: null,
    number: null,
    numbered_on: null,
    issued_at: null,
    cash: null,
    opened_at: new Date(world.now()),
  })
}

/** 岚烟苑物业服务有限公司 → 岚烟苑物业: what stands in a list. */
export const shortName = (name: InvoiceWish['buyer']['name']): string =>
  Array.from(name.replace(/(服务)?(有限责任公司|股份有限公司|有限公司)$/, '').replace(/\s+/g, '') || name)
    .slice(0, 12)
    .join('')
