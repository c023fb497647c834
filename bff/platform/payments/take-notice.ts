import { Failure } from '#shared/failure'
import type { PaymentDesk } from './payment-desk'
import { findBill } from './bill-store'
import type { BillRecord } from './bill-store'
import { settleBill, settleLate } from './settle-bill'

/**
 * Takes the cashier's word that an order was paid; a repeated notice is answered alike and changes nothing.
 * Comes back after the commit only: the cashier repeats whatever was not answered.
 * @throws Failure `payment.notice_refused` when it is forged, stale, of no order of ours, or of another amount
 */
export async function takeNotice(desk: PaymentDesk, { payload, signature }: { payload: string; signature: string }): Promise<void> {
  try {
    await take(desk, payload, signature)
  } catch (error) {
    // Noted and thrown on: somebody is playing with the cashier's door.
    if (error instanceof Failure && error.code === 'payment.notice_refused') {
      desk.log.warn({ facts: error.facts }, 'payment notice refused')
    }
    throw error
  }
}

async function take(desk: PaymentDesk, payload: string, signature: string): Promise<void> {
  const notice = desk.cashier.verifyNotice(payload, signature, desk.now())
  const bill = await findBill(desk.db, notice.orderId)
  if (!bill) {
    throw refused('unknown order')
  }
  if (bill.amount !== notice.amount) {
    throw refused('other amount', bill)
  }
  if (await settleBill(desk, bill, new Date(notice.paidAt))) {
    return
  }
  const now = await findBill(desk.db, bill.id)
  if (now?.state === 'void' && (await isOfInvoice(desk, bill))) {
    // Its request has lapsed: the money goes back where it came from.
    await settleLate(desk, bill, new Date(notice.paidAt))
    return
  }
  if (now?.state !== 'paid' && now?.state !== 'received') {
    throw refused(`bill is ${now?.state ?? 'gone'}`, bill)
  }
}

const isOfInvoice = async ({ db }: PaymentDesk, { caseId }: BillRecord): Promise<boolean> =>
  (await db.selectFrom('invoice_request').select('case_id').where('case_id', '=', caseId).executeTakeFirst()) !== undefined

const refused = (why: string, bill?: BillRecord): Failure =>
  new Failure('payment.notice_refused', { why, ...(bill ? { billId: bill.id } : {}) })
