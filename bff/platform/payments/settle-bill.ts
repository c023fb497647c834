import type { World } from '../../world'
import { runAgain } from '../db/connect'
import { put } from '../outbox/put'
import { toPaid, toReceived } from './bill-store'
import type { BillRecord } from './bill-store'

type Desk = Pick<World, 'db' | 'newId' | 'now' | 'nudge'>

/** The money has left the payer, said by a notice or by the cashier when asked; false when that was known or the bill is void. */
export async function settleBill(world: Desk, { id, caseId }: BillRecord, paidAt: Date): Promise<boolean> {
  const messageId = world.newId()
  const isFirst = await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      const changed = await toPaid(trx, id, paidAt)
      if (changed) {
        await put(trx, { id: messageId, kind: 'bill.paid', body: { billId: id, caseId } }, new Date(world.now()))
      }
      return changed
    }),
  )
  world.nudge()
  return isFirst
}

/** The money is in the treasury; a second time it changes nothing. */
export async function receiveBill(world: Desk, { id, caseId }: BillRecord, receiptNumber: string): Promise<void> {
  const messageId = world.newId()
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      const at = new Date(world.now())
      if (await toReceived(trx, id, receiptNumber, at)) {
        await put(trx, { id: messageId, kind: 'bill.received', body: { billId: id, caseId } }, at)
      }
    }),
  )
  world.nudge()
}
