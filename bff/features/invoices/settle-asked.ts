import type { Transaction } from 'kysely'
import { addDays, dayIn, instant } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { inYuan } from '#shared/model/money'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { updateRequest } from '../../platform/invoices/request-store'
import { takeInvoiceNumber } from '../../platform/invoices/series'
import { put } from '../../platform/outbox/put'
import { openBills } from '../../platform/payments/bills'
import type { World } from '../../world'
import { answeredBy } from './request-view'

/** Who does not pay by then has asked for nothing. */
const PAY_WITHIN_DAYS = 2

/** A request that was just handed in: to a clerk, to the cashier, or straight to the ledger. */
export async function settleAsked(trx: Transaction<Tables>, world: World, request: RequestRecord): Promise<RequestRecord> {
  const { holds, total } = request.quote
  if (holds.length > 0 || total === undefined) {
    const heldAt = new Date(world.now())
    const says = { answerBy: instant(answeredBy(heldAt)) }
    const held = await moveRequest(trx, world, request, { on: 'held', actor: 'rules', facts: { holds: holds.join(',') }, says, change: { held_at: heldAt } })
    return { ...held, heldAt }
  }
  return total === 0
    ? issueNow(trx, world, request, { on: 'nothingDue', actor: 'rules' })
    : toPay(trx, world, request, { on: 'approved', actor: 'rules', total })
}

/** A bill for all taxes of the invoice in one sum. */
export async function toPay(
  trx: Transaction<Tables>,
  world: World,
  request: RequestRecord,
  { on, actor, total }: { on: 'approved' | 'approvedByClerk'; actor: string; total: Fen },
): Promise<RequestRecord> {
  const dueOn = addDays(dayIn(world.now()), PAY_WITHIN_DAYS)
  const { caseId, personId } = request
  await openBills(trx, [{ id: world.newId(), caseId, position: 1, personId, amount: total, dueOn }])
  return moveRequest(trx, world, request, { on, actor, says: { item: request.quote.item.name, amount: inYuan(total), dueOn } })
}

/** Nothing is in the way any more: a digital one gets its number, last of all, and goes to the ledger; paper goes to whoever prints it. */
export async function issueNow(
  trx: Transaction<Tables>,
  world: World,
  request: RequestRecord,
  { on, actor }: { on: 'nothingDue' | 'nothingDueByClerk' | 'paid'; actor: string },
): Promise<RequestRecord> {
  const issuing = await moveRequest(trx, world, request, { on, actor })
  if (request.delivery !== 'electronic') {
    return moveRequest(trx, world, issuing, { on: 'toPrint', actor: 'rules' })
  }
  const { caseId } = request
  await put(trx, { id: world.newId(), kind: 'invoice.issue', body: { caseId } }, new Date(world.now()))
  const numberedOn = dayIn(world.now())
  const number = await takeInvoiceNumber(trx, numberedOn, 'proxy')
  await updateRequest(trx, caseId, { number, numbered_on: numberedOn })
  return { ...issuing, number, numberedOn }
}
