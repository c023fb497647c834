import type { PaymentDesk } from './payment-desk'
import { runAgain } from '../db/connect'
import { put } from '../outbox/put'
import { notePaidLate, toPaid, toReceived } from './bill-store'
import type { BillRecord } from './bill-store'

type Desk = Pick<PaymentDesk, 'db' | 'newId' | 'now' | 'nudge'>

/** The money has left the payer, said by a notice or by the cashier when asked; false when that was known or the bill is void. */
export async function settleBill(desk: Desk, { id, caseId }: BillRecord, paidAt: Date): Promise<boolean> {
  const messageId = desk.newId()
  const isFirst = await runAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      const changed = await toPaid(trx, id, paidAt)
      if (changed) {
        await put(trx, { id: messageId, kind: 'bill.paid', body: { billId: id, caseId } }, new Date(desk.now()))
      }
      return changed
    }),
  )
  desk.nudge()
  return isFirst
}

/** Money for a bill that was void by then, of a case that can pay it back: the same message as for any other bill, once. */
export async function settleLate(desk: Desk, { id, caseId }: BillRecord, paidAt: Date): Promise<void> {
  const messageId = desk.newId()
  await runAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      if (await notePaidLate(trx, id, paidAt)) {
        await put(trx, { id: messageId, kind: 'bill.paid', body: { billId: id, caseId } }, new Date(desk.now()))
      }
    }),
  )
  desk.nudge()
}

/** The money is in the treasury; a second time it changes nothing. */
export async function receiveBill(desk: Desk, { id, caseId }: BillRecord, receiptNumber: string): Promise<void> {
  const messageId = desk.newId()
  await runAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      const at = new Date(desk.now())
      if (await toReceived(trx, id, receiptNumber, at)) {
        await put(trx, { id: messageId, kind: 'bill.received', body: { billId: id, caseId } }, at)
      }
    }),
  )
  desk.nudge()
}
