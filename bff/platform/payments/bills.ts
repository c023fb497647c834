import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type { Bill, Prepay } from '#shared/model/bill'
import { instant } from '#shared/model/day'
import type { PaymentDesk } from './payment-desk'
import type { Tables } from '../db/tables'
import { insertBills, listBills, toPaying, toVoid } from './bill-store'
import type { BillRecord, NewBill } from './bill-store'

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

/** Notes that the bill is at the cashier. @throws Failure `filing.wrong_state` when it is void or paid meanwhile */
export async function markPaying(trx: Transaction<Tables>, { id }: { id: string }, at: Date): Promise<void> {
  if (!(await toPaying(trx, id, at, new Date(at.getTime() + NOTICE_MS)))) {
    throw new Failure('filing.wrong_state')
  }
}
