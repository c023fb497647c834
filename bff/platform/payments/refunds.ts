import type { Transaction } from 'kysely'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { World } from '../../world'
import { runAgain } from '../db/connect'
import type { Tables } from '../db/tables'
import { put } from '../outbox/put'

export interface NewRefund {
  billId: string
  caseId: string
  amount: Fen
  reason: 'late' | 'red' | 'void' | 'unissued'
}

/**
 * Money of a bill goes back to its payer: the row and its message, which the cashier hears of after the commit. A second time for the same case, reason and bill
 * it changes nothing. The bill's row is where refunds of one bill stand in line.
 * @returns the refund's id
 * @throws Error when more would go back than was paid
 */
export async function askRefund(trx: Transaction<Tables>, desk: Pick<World, 'now' | 'newId'>, { billId, caseId, amount, reason }: NewRefund): Promise<string> {
  const bill = await trx.selectFrom('bill').select(['amount', 'paid_at']).where('id', '=', billId).forUpdate().executeTakeFirst()
  const before = await trx.selectFrom('refund').select(['id', 'case_id', 'reason', 'amount']).where('bill_id', '=', billId).execute()
  const known = before.find((row) => row.case_id === caseId && row.reason === reason)
  if (known) {
    return known.id
  }
  const left = (bill?.paid_at ? bill.amount : 0) - before.reduce((sum, row) => sum + row.amount, 0)
  if (amount < 1 || amount > left) {
    throw new Error(`a refund of ${amount} where ${left} is left`)
  }
  const [id, at] = [desk.newId(), new Date(desk.now())]
  await trx.insertInto('refund').values({ id, bill_id: billId, case_id: caseId, reason, amount, state: 'asked', created_at: at, done_at: null }).execute()
  await put(trx, { id: desk.newId(), kind: 'refund.asked', body: { refundId: id, caseId } }, at)
  return id
}

/** Outbox handler of `refund.asked`: the cashier pays back, once by the refund's own id; then `refund.done`. @throws Failure `cashier.unavailable`; Error while it is under way */
export async function deliverRefund(world: World, { body: { refundId = '' } }: { id: string; body: Record<string, string> }): Promise<void> {
  const row = await world.db.selectFrom('refund').selectAll().where('id', '=', refundId).executeTakeFirst()
  if (!row) {
    throw new Error('a message without its refund')
  }
  if (row.state === 'done') {
    return
  }
  const { state } = await world.cashier.refund({ id: row.id, orderId: row.bill_id, amount: fen(row.amount) })
  if (state !== 'done' && (await world.cashier.queryRefund(row.id)).state !== 'done') {
    throw new Error('the refund is still under way')
  }
  const messageId = world.newId()
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      const at = new Date(world.now())
      const changed = await trx.updateTable('refund').set({ state: 'done', done_at: at }).where('id', '=', row.id).where('state', '=', 'asked').executeTakeFirst()
      if (changed.numUpdatedRows === 1n) {
        await put(trx, { id: messageId, kind: 'refund.done', body: { refundId: row.id, caseId: row.case_id } }, at)
      }
    }),
  )
  world.nudge()
}
