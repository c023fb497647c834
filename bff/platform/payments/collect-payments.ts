import { Failure } from '#shared/failure'
import type { World } from '../../world'
import { askLater, listToAsk } from './bill-store'
import type { BillRecord } from './bill-store'
import { settleBill } from './settle-bill'

const PAGE = 100
const AT_ONCE = 10

/** Job: asks the cashier about bills whose notice has not come, so that a lost notice heals. */
export async function collectPayments(world: World): Promise<void> {
  const bills = await listToAsk(world.db, new Date(world.now()), PAGE)
  for (let from = 0; from < bills.length; from += AT_ONCE) {
    await Promise.all(bills.slice(from, from + AT_ONCE).map((bill) => ask(world, bill)))
  }
}

/** A bill that cannot be worked on must not keep the others waiting: it comes up again later. */
async function ask(world: World, bill: BillRecord): Promise<void> {
  try {
    await askCashier(world, bill)
  } catch (error) {
    world.log.error({ billId: bill.id, err: { message: String(error) } }, 'bill could not be asked for')
    await askLater(world.db, bill.id, new Date(world.now() + pauseMs(world.now(), bill.orderAt)))
  }
}

async function askCashier(world: World, bill: BillRecord): Promise<void> {
  const order = await queryOrder(world, bill)
  if (order?.state === 'paid' && order.amount === bill.amount) {
    await settleBill(world, bill, new Date(order.paidAt))
    return
  }
  if (order?.state === 'paid') {
    world.log.error({ billId: bill.id, billed: bill.amount, paid: order.amount }, 'cashier holds another amount')
  }
  await askLater(world.db, bill.id, new Date(world.now() + pauseMs(world.now(), bill.orderAt)))
}

async function queryOrder(world: World, { id }: BillRecord) {
  try {
    return await world.cashier.queryOrder(id)
  } catch (error) {
    // No answer says nothing about the order: it is asked for again later.
    if (error instanceof Failure && error.code === 'cashier.unavailable') {
      world.log.warn({ billId: id, facts: error.facts }, 'cashier gave no answer')
      return undefined
    }
    throw error
  }
}

/** Half as long as it waits already, 2 s … 10 min: who has just paid is not kept waiting, who has gone home is not asked for all day. */
const pauseMs = (now: number, orderAt: Date | undefined): number => {
  const waitedMs = now - (orderAt?.getTime() ?? now)
  return Math.min(Math.max(waitedMs / 2, 2000), 600_000)
}
