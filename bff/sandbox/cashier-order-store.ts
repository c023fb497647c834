import type { Kysely } from 'kysely'
import { isDuplicate } from '../platform/db/connect'
import type { Core } from '../adapters/core/connect'

/** An order in the sandbox cashier's book. `noticed_at`: the shop has answered the notice; `passed_on_at`: the treasury has the money. */
export interface CashierOrderRow {
  id: string
  amount: number
  description: string
  state: 'unpaid' | 'paid' | 'closed'
  created_at: Date
  paid_at: Date | null
  noticed_at: Date | null
  passed_on_at: Date | null
}

const COLUMNS = ['id', 'amount', 'description', 'state', 'created_at', 'paid_at', 'noticed_at', 'passed_on_at'] as const

/** The book lies in the treasury's schema for the sandbox's convenience; the tables production sees do not name it. */
const book = (core: Core) => core.treasury as unknown as Kysely<{ cashier_order: CashierOrderRow }>

/** The order of this id: this one when it is new, else the one that is there. */
export async function keepOrder(core: Core, order: Pick<CashierOrderRow, 'id' | 'amount' | 'description'>, at: Date): Promise<CashierOrderRow> {
  const row: CashierOrderRow = { ...order, state: 'unpaid', created_at: at, paid_at: null, noticed_at: null, passed_on_at: null }
  try {
    await book(core).insertInto('cashier_order').values(row).execute()
  } catch (error) {
    // Asked for again; the id is the only unique key.
    if (!isDuplicate(error)) {
      throw error
    }
  }
  return (await findOrder(core, order.id)) ?? row
}

export const findOrder = (core: Core, id: string): Promise<CashierOrderRow | undefined> =>
  book(core).selectFrom('cashier_order').select(COLUMNS).where('id', '=', id).executeTakeFirst()

/** Was it this call that paid it? */
export async function payOrder(core: Core, id: string, at: Date): Promise<boolean> {
  const changed = await book(core)
    .updateTable('cashier_order')
    .set({ state: 'paid', paid_at: at })
    .where('id', '=', id)
    .where('state', '=', 'unpaid')
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Nobody can pay it any more; a paid one stays as it is. */
export async function closeOrder(core: Core, id: string): Promise<void> {
  await book(core).updateTable('cashier_order').set({ state: 'closed' }).where('id', '=', id).where('state', '=', 'unpaid').execute()
}

/** The payment that was already on its way when the order was closed. */
export async function payClosedOrder(core: Core, id: string, at: Date): Promise<void> {
  await book(core).updateTable('cashier_order').set({ state: 'paid', paid_at: at }).where('id', '=', id).where('state', '=', 'closed').execute()
}

export async function markNoticed(core: Core, id: string, at: Date): Promise<void> {
  await book(core).updateTable('cashier_order').set({ noticed_at: at }).where('id', '=', id).execute()
}

export const listUnnoticed = (core: Core): Promise<CashierOrderRow[]> =>
  book(core).selectFrom('cashier_order').select(COLUMNS).where('state', '=', 'paid').where('noticed_at', 'is', null).execute()

export const listToPassOn = (core: Core, paidBefore: Date): Promise<CashierOrderRow[]> =>
  book(core)
    .selectFrom('cashier_order')
    .select(COLUMNS)
    .where('state', '=', 'paid')
    .where('passed_on_at', 'is', null)
    .where('paid_at', '<=', paidBefore)
    .orderBy('paid_at')
    .limit(100)
    .execute()

export async function markPassedOn(core: Core, id: string, at: Date): Promise<void> {
  await book(core).updateTable('cashier_order').set({ passed_on_at: at }).where('id', '=', id).execute()
}
