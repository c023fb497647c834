import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import { billOf, billView, goToCashier, markPaying } from '../../platform/payments/bills'
import { lockOwn, readOwn } from './own-filing'

/** To the cashier. The order has the bill's id, so asking twice makes no second one. */
export const payBill: OnceUseCase<typeof api.payBill> = async (world, caller, { params: { filingId }, body }, commit) => {
  const { own, filing } = await readOwn(world, caller, filingId)
  const bill = await billOf(world.db, filingId, own.personId ?? '')
  if (filing.state !== 'paying' || !bill) {
    throw new Failure('filing.wrong_state', { state: filing.state })
  }
  if (bill.state !== 'open' && bill.state !== 'paying') {
    throw new Failure('bill.nothing_to_pay')
  }
  if (bill.amount !== body.amountShown) {
    throw new Failure('filing.total_changed')
  }
  const prepay = await goToCashier(world, bill)
  return commit(async (trx) => {
    const now = await lockOwn(trx, world, caller, filingId)
    if (now.filing.state !== 'paying') {
      throw new Failure('filing.wrong_state', { state: now.filing.state })
    }
    await markPaying(trx, bill, new Date(world.now()))
    return { bill: { ...billView(bill), state: 'paying' as const }, prepay }
  })
}
