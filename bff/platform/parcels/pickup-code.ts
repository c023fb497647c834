import { randomInt } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables'
import { pickupPlace } from '../invoices/request-store'
import { blindIndex } from '../privacy/blind-index'
import type { Keys } from '../privacy/keys'
import { seal } from '../privacy/seal'

interface Waiting {
  table: 'invoice_request' | 'supply_request'
  caseId: string
  outletId: string
}

/** Six digits, unlike those of anything that still waits at the same outlet; the hash finds it, the sealed one is shown to its owner. */
export async function newPickupCode(
  trx: Transaction<Tables>,
  keys: Keys,
  { table, caseId, outletId }: Waiting,
): Promise<{ code: string; hash: string; sealed: string }> {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const hash = pickupHash(keys, outletId, code)
    if (!(await isTaken(trx, hash))) {
      return { code, hash, sealed: seal(keys, pickupPlace(table, caseId), code) }
    }
  }
}

/** By which a code is found at one outlet, and at no other. */
export const pickupHash = (keys: Keys, outletId: string, code: string): string => blindIndex(keys, 'pickup', `${outletId}|${code}`)

/** A code is taken off its case when the paper was handed over. */
async function isTaken(trx: Transaction<Tables>, hash: string): Promise<boolean> {
  const [invoice, supply] = await Promise.all([
    trx.selectFrom('invoice_request').select('case_id').where('pickup_hash', '=', hash).executeTakeFirst(),
    trx.selectFrom('supply_request').select('case_id').where('pickup_hash', '=', hash).executeTakeFirst(),
  ])
  return invoice !== undefined || supply !== undefined
}
