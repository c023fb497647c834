import { createHash } from 'node:crypto'
import { dayIn } from '#shared/model/day'
import type { Core } from '../adapters/core/connect'
import { isDuplicate } from '../platform/db/connect'
import { listToPassOn, markPassedOn } from './cashier-order-store'
import type { CashierOrderRow } from './cashier-order-store'
import { startClerk } from './start-clerk'
import type { ClerkOptions } from './start-clerk'

/** Plays the treasury: what was paid at the cashier arrives there a moment later. */
export const startTreasuryClerk = (core: Core, options: ClerkOptions = {}): { stop: () => Promise<void> } =>
  startClerk((before) => receivePayments(core, before), { afterMs: 1500, ...options })

/** Books every order paid up to `before` into the treasury, and closes levy's bill. @returns how many were booked */
export async function receivePayments(core: Core, before: Date): Promise<number> {
  const orders = await listToPassOn(core, before)
  for (const order of orders) {
    const day = dayIn(Date.now())
    await insertReceipt(core, order, day)
    await closeBill(core, order.id, day)
    // Last: whatever is cut off before is done again, and finds its own traces.
    await markPassedOn(core, order.id, new Date())
  }
  return orders.length
}

async function insertReceipt(core: Core, { id, amount }: CashierOrderRow, day: string): Promise<void> {
  const digits = String(parseInt(createHash('sha256').update(id).digest('hex').slice(0, 12), 16) % 100_000_000_000).padStart(11, '0')
  try {
    const number = `9${day.replace(/-/g, '')}${digits}`
    await core.treasury.insertInto('receipt').values({ number, bill_id: id, amount, received_on: day }).execute()
  } catch (error) {
    // Booked by a round that was cut off.
    if (!isDuplicate(error)) {
      throw error
    }
  }
}

async function closeBill(core: Core, id: string, day: string): Promise<void> {
  await core.levy.updateTable('bill').set({ state: 'paid', paid_on: day }).where('id', '=', id).where('state', '=', 'open').execute()
}
