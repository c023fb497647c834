import * as v from 'valibot'
import type { Kysely } from 'kysely'
import type { Core } from '../adapters/core/connect'
import { json } from './simulator/simulator-server'
import type { SimulatorReply } from './simulator/simulator-server'

interface RefundRow {
  id: string
  order_id: string
  amount: number
  created_at: Date
}

const book = (core: Core) => core.treasury as unknown as Kysely<{ cashier_refund: RefundRow; cashier_order: { id: string; amount: number; state: string } }>

const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))
const NewRefund = v.object({ id, appId: v.string(), orderId: id, amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) })

/** Pays back at once; the same refund again is the same one. Never more than was paid, whoever else asks at the same time. */
export async function makeRefund(core: Core, appId: string, body: string, at: Date): Promise<SimulatorReply> {
  const asked = v.safeParse(NewRefund, JSON.parse(body))
  if (!asked.success || asked.output.appId !== appId) {
    return json(400, { error: 'PARAM_ERROR' })
  }
  const { id: refundId, orderId, amount } = asked.output
  return book(core).transaction().execute(async (trx) => {
    // The order's row is what refunds of one order stand in line at.
    const order = await trx.selectFrom('cashier_order').select(['amount', 'state']).where('id', '=', orderId).forUpdate().executeTakeFirst()
    const known = await trx.selectFrom('cashier_refund').selectAll().where('id', '=', refundId).executeTakeFirst()
    if (known) {
      return known.order_id === orderId && known.amount === amount ? json(200, { state: 'done' }) : json(409, { error: 'OUT_REFUND_NO_USED' })
    }
    const before = await trx.selectFrom('cashier_refund').select('amount').where('order_id', '=', orderId).execute()
    const left = (order?.state === 'paid' ? order.amount : 0) - before.reduce((sum, row) => sum + row.amount, 0)
    if (amount > left) {
      return json(409, { error: 'NOT_ENOUGH' })
    }
    await trx.insertInto('cashier_refund').values({ id: refundId, order_id: orderId, amount, created_at: at }).execute()
    return json(200, { state: 'done' })
  })
}

export async function refundState(core: Core, refundId: string): Promise<SimulatorReply> {
  const known = await book(core).selectFrom('cashier_refund').select('id').where('id', '=', refundId).executeTakeFirst()
  return json(200, { state: known ? 'done' : 'unknown' })
}

/** What was paid back out of an order, oldest first. */
export const refundsOf = (core: Core, orderId: string): Promise<RefundRow[]> =>
  book(core).selectFrom('cashier_refund').selectAll().where('order_id', '=', orderId).orderBy('created_at').execute()
