import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { BillState } from '#shared/model/bill'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Tables } from '../db/tables'

/** A bill as it is kept. */
export interface BillRecord {
  id: string
  caseId: string
  position: number
  personId: string
  amount: Fen
  state: BillState
  dueOn: Day
  orderAt: Date | undefined
  paidAt: Date | undefined
  receivedAt: Date | undefined
  receiptNumber: string | undefined
}

export interface NewBill {
  id: string
  caseId: string
  position: number
  personId: string
  amount: Fen
  dueOn: Day
}

const COLUMNS = [
  'id', 'case_id', 'position', 'person_id', 'amount', 'state', 'due_on', 'order_at', 'paid_at', 'received_at', 'receipt_number',
] as const

const toRecord = (row: Pick<Selectable<Tables['bill']>, (typeof COLUMNS)[number]>): BillRecord => ({
  id: row.id,
  caseId: row.case_id,
  position: row.position,
  personId: row.person_id,
  amount: fen(row.amount),
  state: row.state,
  dueOn: row.due_on as Day,
  orderAt: row.order_at ?? undefined,
  paidAt: row.paid_at ?? undefined,
  receivedAt: row.received_at ?? undefined,
  receiptNumber: row.receipt_number ?? undefined,
})

export async function insertBills(trx: Transaction<Tables>, bills: readonly (NewBill & { state: BillState })[]): Promise<void> {
  const rows = bills.map(({ id, caseId, position, personId, amount, state, dueOn }) => ({
    id,
    case_id: caseId,
    position,
    person_id: personId,
    amount,
    state,
    due_on: dueOn,
    order_at: null,
    ask_at: null,
    paid_at: null,
    received_at: null,
    receipt_number: null,
  }))
  await trx.insertInto('bill').values(rows).execute()
}

export async function findBill(db: Kysely<Tables>, id: string): Promise<BillRecord | undefined> {
  const row = await db.selectFrom('bill').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && toRecord(row)
}

export async function listBills(db: Kysely<Tables>, caseId: string): Promise<BillRecord[]> {
  const rows = await db.selectFrom('bill').select(COLUMNS).where('case_id', '=', caseId).orderBy('position').execute()
  return rows.map(toRecord)
}

/** Bills the cashier knows of and should be asked about by now, the longest waiting first. */
export async function listToAsk(db: Kysely<Tables>, now: Date, limit: number): Promise<BillRecord[]> {
  const rows = await db
    .selectFrom('bill')
    .select(COLUMNS)
    .where('state', '=', 'paying')
    .where('ask_at', '<=', now)
    .orderBy('ask_at')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}

/** A page of the bills whose money is on its way to the treasury. */
export async function listPaid(db: Kysely<Tables>, after: string, limit: number): Promise<BillRecord[]> {
  const rows = await db
    .selectFrom('bill')
    .select(COLUMNS)
    .where('state', '=', 'paid')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}

/** Each of these says whether it was the one that changed the bill. */
export const toPaying = (trx: Transaction<Tables>, id: string, orderAt: Date, askAt: Date): Promise<boolean> =>
  move(trx, id, ['open', 'paying'], { state: 'paying', order_at: orderAt, ask_at: askAt })

export const toPaid = (trx: Transaction<Tables>, id: string, paidAt: Date): Promise<boolean> =>
  move(trx, id, ['open', 'paying'], { state: 'paid', paid_at: paidAt, ask_at: null })

export const toReceived = (trx: Transaction<Tables>, id: string, receiptNumber: string, receivedAt: Date): Promise<boolean> =>
  move(trx, id, ['paid'], { state: 'received', received_at: receivedAt, receipt_number: receiptNumber })

async function move(trx: Transaction<Tables>, id: string, from: readonly BillState[], to: Updateable<Tables['bill']>): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('bill').set(to).where('id', '=', id).where('state', 'in', from).executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function toVoid(trx: Transaction<Tables>, caseId: string): Promise<void> {
  await trx.updateTable('bill').set({ state: 'void' }).where('case_id', '=', caseId).where('state', 'in', ['open', 'exempt']).execute()
}

/** Takes back one bill that nobody has paid; its order at the cashier must be closed before. Says whether it was the one that changed the bill. */
export const toVoidUnpaid = (trx: Transaction<Tables>, id: string): Promise<boolean> => move(trx, id, ['open', 'paying'], { state: 'void', ask_at: null })

/** The money came for a bill that is void: it stays void and knows since when there is money. A second time it changes nothing. */
export async function notePaidLate(trx: Transaction<Tables>, id: string, paidAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bill')
    .set({ paid_at: paidAt })
    .where('id', '=', id)
    .where('state', '=', 'void')
    .where('paid_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The first bill of a case under lock: whether it is paid is decided by whoever holds it. */
export async function lockFirstBill(trx: Transaction<Tables>, caseId: string): Promise<BillRecord | undefined> {
  const row = await trx.selectFrom('bill').select(COLUMNS).where('case_id', '=', caseId).orderBy('position').limit(1).forUpdate().executeTakeFirst()
  return row && toRecord(row)
}

export async function askLater(db: Kysely<Tables>, id: string, askAt: Date): Promise<void> {
  await db.updateTable('bill').set({ ask_at: askAt }).where('id', '=', id).where('state', '=', 'paying').execute()
}
