import type * as api from '#shared/contract/invoices'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { OnceUseCase } from '../../http/use-case'
import type { RequestRecord } from '../../platform/invoices/request-store'
import type { BillRecord } from '../../platform/payments/bill-store'
import { billView, billsOf, goToCashier, lockedBillOf, markPaying } from '../../platform/payments/bills'
import type { World } from '../../world'
import { actingOn, lockOwn, readOwn } from './own-request'

/** To the cashier with all taxes of the invoice in one sum. The order has the bill's id, so asking twice makes no second one. */
export const payInvoiceRequest: OnceUseCase<typeof api.payInvoiceRequest> = async (world, caller, { params: { requestId }, body }, commit) => {
  const request = await readOwn(world.db, world, caller, requestId)
  const [first] = await billsOf(world.db, requestId)
  const bill = payable(world, request, first)
  if (bill.amount !== body.amountShown) {
    throw new Failure('invoice.total_changed')
  }
  if (request.asCode !== undefined) {
    await actingOn(world, caller, request, 'invoices.pay')
  }
  const prepay = await goToCashier(world, bill)
  return commit(async (trx) => {
    const now = await lockOwn(trx, world, caller, requestId)
    payable(world, now, await lockedBillOf(trx, requestId))
    await markPaying(trx, bill, new Date(world.now()))
    return { bill: { ...billView(bill), state: 'paying' as const }, prepay }
  })
}

/** @throws Failure `case.wrong_state` when there is nothing to pay yet or any more, `bill.nothing_to_pay` once it is paid */
function payable(world: World, { state }: RequestRecord, bill: BillRecord | undefined): BillRecord {
  if (state !== 'paying' || !bill || bill.dueOn < dayIn(world.now())) {
    throw new Failure('case.wrong_state', { state })
  }
  if (bill.state !== 'open' && bill.state !== 'paying') {
    throw new Failure('bill.nothing_to_pay')
  }
  return bill
}
