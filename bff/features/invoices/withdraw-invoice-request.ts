import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/invoices'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { capacityOf } from '../../platform/invoices/acting'
import { moveRequest } from '../../platform/invoices/move-request'
import { billsOf, closeAtCashier, lockedBillOf, voidBill } from '../../platform/payments/bills'
import { actingOn, lockOwn, readOwn } from './own-request'
import { viewOf } from './request-view'

/** Taken back before anybody has paid. An order at the cashier is closed first: what was paid before that goes on. */
export const withdrawInvoiceRequest: OnceUseCase<typeof api.withdrawInvoiceRequest> = async (world, caller, { params: { requestId } }, commit) => {
  const seen = await readOwn(world.db, world, caller, requestId)
  const acting = await actingOn(world, caller, seen, 'invoices.withdraw')
  const [bill] = await billsOf(world.db, requestId)
  if (seen.state === 'paying' && bill && !(await closeAtCashier(world, bill))) {
    throw new Failure('case.wrong_state', { state: seen.state, bill: bill.state })
  }
  return commit(async (trx) => {
    const request = await lockOwn(trx, world, caller, requestId)
    await takeBillBack(trx, requestId, bill?.state)
    const withdrawn = await moveRequest(trx, world, request, { on: 'withdrawn', actor: caller.accountId, facts: capacityOf(acting) })
    return { request: await viewOf(trx, world, withdrawn) }
  })
}

/** Whoever went to the cashier, or paid, between the two looks has made it another case. @throws Failure `case.wrong_state` */
async function takeBillBack(trx: Transaction<Tables>, requestId: string, seen: string | undefined): Promise<void> {
  const bill = await lockedBillOf(trx, requestId)
  if (bill && (bill.state !== seen || !(await voidBill(trx, bill.id)))) {
    throw new Failure('case.wrong_state', { bill: bill.state })
  }
}
