import { receiptsFor } from '../../adapters/core/treasury'
import type { PaymentDesk } from './payment-desk'
import { listPaid } from './bill-store'
import type { BillRecord } from './bill-store'
import { receiveBill } from './settle-bill'

const PAGE = 200

/** Job: asks the treasury which paid bills have arrived. Another amount than billed is never taken for the bill: a person must look. */
export async function collectReceipts(desk: PaymentDesk): Promise<void> {
  for (let after = ''; ; ) {
    const bills = await listPaid(desk.db, after, PAGE)
    const last = bills.at(-1)
    if (last === undefined) {
      return
    }
    const receipts = new Map((await receiptsFor(desk.core, bills.map(({ id }) => id))).map((receipt) => [receipt.billId, receipt]))
    for (const bill of bills) {
      const receipt = receipts.get(bill.id)
      if (receipt?.amount === bill.amount) {
        await receive(desk, bill, receipt.number)
      } else if (receipt) {
        desk.log.error({ billId: bill.id, billed: bill.amount, received: receipt.amount }, 'treasury holds another amount')
      }
    }
    after = last.id
  }
}

/** A receipt that cannot be taken must not keep the others waiting: it comes up again in the next round. */
async function receive(desk: PaymentDesk, bill: BillRecord, receiptNumber: string): Promise<void> {
  try {
    await receiveBill(desk, bill, receiptNumber)
  } catch (error) {
    desk.log.error({ billId: bill.id, err: { message: String(error) } }, 'receipt could not be taken')
  }
}
