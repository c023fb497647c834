import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Core } from './connect'

/** Money that arrived for a bill. */
export interface TreasuryReceipt {
  billId: string
  number: string
  amount: Fen
  receivedOn: Day
}

/** What the treasury (国库) has received for these bills; the others have not arrived. @throws Failure `core.unavailable` */
export async function receiptsFor(core: Core, billIds: string[]): Promise<TreasuryReceipt[]> {
  if (billIds.length === 0) {
    return []
  }
  const rows = await core.guards.treasury(() => findReceipts(core, billIds))
  return rows.map(({ billId, number, amount, receivedOn }) => ({ billId, number, amount: fen(amount), receivedOn: receivedOn as Day }))
}

const findReceipts = (core: Core, billIds: string[]) =>
  core.treasury
    .selectFrom('receipt')
    .select(['bill_id as billId', 'number', 'amount', 'received_on as receivedOn'])
    .where('bill_id', 'in', billIds)
    .execute()
