import { Failure } from '#shared/failure'
import { pauseMs } from '../jobs/pause'
import type { PaymentDesk } from './payment-desk'
import { askLater, listToAsk } from './bill-store'
import type { BillRecord } from './bill-store'
import { settleBill } from './settle-bill'

const PAGE = 100
const AT_ONCE = 10
const LEAST_PAUSE_MS = 2000

/** Job: asks the cashier about bills whose notice has not come, so that a lost notice heals. */
export async function collectPayments(desk: PaymentDesk): Promise<void> {
  const bills = await listToAsk(desk.db, new Date(desk.now()), PAGE)
  for (let from = 0; from < bills.length; from += AT_ONCE) {
    await Promise.all(bills.slice(from, from + AT_ONCE).map((bill) => ask(desk, bill)))
  }
}

/** A bill that cannot be worked on must not keep the others waiting: it comes up again later. */
async function ask(desk: PaymentDesk, bill: BillRecord): Promise<void> {
  try {
    await askCashier(desk, bill)
  } catch (error) {
    desk.log.error({ billId: bill.id, err: { message: String(error) } }, 'bill could not be asked for')
    await askLater(desk.db, bill.id, nextAsk(desk.now(), bill.orderAt))
  }
}

async function askCashier(desk: PaymentDesk, bill: BillRecord): Promise<void> {
  const order = await queryOrder(desk, bill)
  if (order?.state === 'paid' && order.amount === bill.amount) {
    await settleBill(desk, bill, new Date(order.paidAt))
    return
  }
  if (order?.state === 'paid') {
    desk.log.error({ billId: bill.id, billed: bill.amount, paid: order.amount }, 'cashier holds another amount')
  }
  await askLater(desk.db, bill.id, nextAsk(desk.now(), bill.orderAt))
}

async function queryOrder(desk: PaymentDesk, { id }: BillRecord) {
  try {
    return await desk.cashier.queryOrder(id)
  } catch (error) {
    // No answer says nothing about the order: it is asked for again later.
    if (error instanceof Failure && error.code === 'cashier.unavailable') {
      desk.log.warn({ billId: id, facts: error.facts }, 'cashier gave no answer')
      return undefined
    }
    throw error
  }
}

/** Who has just paid is not kept waiting, who has gone home is not asked for all day. */
const nextAsk = (now: number, orderAt: Date | undefined): Date => new Date(now + pauseMs(now - (orderAt?.getTime() ?? now), LEAST_PAUSE_MS))
