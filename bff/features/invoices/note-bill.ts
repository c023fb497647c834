import type { Transaction } from 'kysely'
import { inYuan } from '#shared/model/money'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { lockRequest } from '../../platform/invoices/request-store'
import type { BillRecord } from '../../platform/payments/bill-store'
import { lockedBillOf } from '../../platform/payments/bills'
import { askRefund } from '../../platform/payments/refunds'
import type { World } from '../../world'
import { issueNow } from './settle-asked'

/**
 * Outbox handler of `bill.paid` and `bill.received` of an invoice: paid, its number is taken and it goes to the ledger; paid after the bill was void, the money goes
 * back. Told again it changes nothing.
 */
export async function noteInvoiceBill(world: World, { body: { caseId = '', billId = '' } }: { id: string; body: Record<string, string> }): Promise<void> {
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      const request = await lockRequest(trx, world.keys, caseId)
      const bill = await lockedBillOf(trx, caseId)
      if (bill?.id !== billId) {
        throw new Error('a bill without its request')
      }
      if (bill.state === 'void') {
        await payBack(trx, world, request, bill)
      } else if (request.state === 'paying' && bill.paidAt !== undefined) {
        await issueNow(trx, world, request, { on: 'paid', actor: 'cashier' })
      }
    }),
  )
  world.nudge()
}

async function payBack(trx: Transaction<Tables>, world: World, request: RequestRecord, { id, caseId, amount, paidAt }: BillRecord): Promise<void> {
  const known = await trx.selectFrom('refund').select('id').where('bill_id', '=', id).where('reason', '=', 'late').executeTakeFirst()
  if (paidAt === undefined || known) {
    return
  }
  await moveRequest(trx, world, request, { on: 'paidLate', actor: 'cashier', says: { amount: inYuan(amount) } })
  await askRefund(trx, world, { billId: id, caseId, amount, reason: 'late' })
}
