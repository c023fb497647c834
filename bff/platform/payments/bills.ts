import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type { Bill, Prepay } from '#shared/model/bill'
import { instant } from '#shared/model/day'
import type { PaymentDesk } from './payment-desk'
import type { Tables } from '../db/tables'
import { insertBills, listBills, lockFirstBill, toPaying, toVoid, toVoidUnpaid } from './bill-store'
import type { BillRecord, NewBill } from './bill-store'
import { settleBill } from './settle-bill'

/** A notice usually comes within this; after it the cashier is asked. */
const NOTICE_MS = 3000

/** What each party owes from now on; nothing to pay is exempt at once. */
export const openBills = (trx: Transaction<Tables>, bills: readonly NewBill[]): Promise<void> =>
  insertBills(trx, bills.map((bill) => ({ ...bill, state: bill.amount === 0 ? 'exempt' : 'open' })))

/** Takes the bills of a case back. @throws Failure `filing.wrong_state` once somebody has gone to the cashier with one */
export async function voidBills(trx: Transaction<Tables>, caseId: string): Promise<void> {
  await toVoid(trx, caseId)
  // Looked at after the update, which has waited for whoever was just going to pay.
  const bills = await listBills(trx, caseId)
  if (bills.some(({ state }) => state !== 'void')) {
    throw new Failure('filing.wrong_state')
  }
}

/** Takes one bill back whose order is closed at the cashier, or was never made; false when it was paid meanwhile. */
export const voidBill = (trx: Transaction<Tables>, id: string): Promise<boolean> => toVoidUnpaid(trx, id)

/**
 * Sees to it that nobody can pay this bill any more; true: it can be taken back. Money that came first is taken as any other.
 * @throws Failure `cashier.unavailable`
 */
export async function closeAtCashier(desk: PaymentDesk, bill: BillRecord): Promise<boolean> {
  if (bill.state === 'open') {
    // Nobody was given the way to the cashier yet.
    return true
  }
  if (bill.state !== 'paying' || (await desk.cashier.closeOrder(bill.id)).state !== 'paid') {
    return bill.state === 'paying'
  }
  const order = await desk.cashier.queryOrder(bill.id)
  if (order.state === 'paid' && order.amount === bill.amount) {
    await settleBill(desk, bill, new Date(order.paidAt))
  }
  return false
}

/** All bills of a case, in the order of its parties. */
export const billsOf = (db: Kysely<Tables>, caseId: string): Promise<BillRecord[]> => listBills(db, caseId)

/** A person's own bill of a case. */
export async function billOf(db: Kysely<Tables>, caseId: string, personId: string): Promise<BillRecord | undefined> {
  return (await listBills(db, caseId)).find((bill) => bill.personId === personId)
}

/** What its payer sees of a bill. */
export const billView = ({ state, amount, dueOn, paidAt, receivedAt }: BillRecord): Bill => ({
  state,
  amount,
  dueOn,
  ...(paidAt === undefined ? {} : { paidAt: instant(paidAt.getTime()) }),
  ...(receivedAt === undefined ? {} : { receivedAt: instant(receivedAt.getTime()) }),
})

/**
 * Makes the bill's order at the cashier, or gets the one that is there. Before the commit: a lost answer is asked for again.
 * @throws Failure `bill.nothing_to_pay`, `filing.wrong_state` or `cashier.unavailable`
 */
export async function goToCashier(desk: Pick<PaymentDesk, 'cashier'>, { id, amount, state }: BillRecord): Promise<Prepay> {
  if (state === 'exempt') {
    throw new Failure('bill.nothing_to_pay')
  }
  if (state !== 'open' && state !== 'paying') {
    throw new Failure('filing.wrong_state', { bill: state })
  }
  return desk.cashier.createOrder({ id, amount, description: '缴纳税费' })
}

/** The first bill of a case, locked: nobody can pay it or take it back before this change ends. */
export const lockedBillOf = (trx: Transaction<Tables>, caseId: string): Promise<BillRecord | undefined> => lockFirstBill(trx, caseId)

/** Notes that the bill is at the cashier. @throws Failure `filing.wrong_state` when it is void or paid meanwhile */
export async function markPaying(trx: Transaction<Tables>, { id }: { id: string }, at: Date): Promise<void> {
  if (!(await toPaying(trx, id, at, new Date(at.getTime() + NOTICE_MS)))) {
    throw new Failure('filing.wrong_state')
  }
}
