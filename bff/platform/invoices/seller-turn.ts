import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type { Tables } from '../db/tables'

/** Somebody else asked in the name of the same seller meanwhile: what was computed does not count their invoice. */
class TurnLost extends Error {}

/** How many requests of a seller there were so far: asked before an invoice is computed. */
export async function turnOf(db: Kysely<Tables>, sellerIndex: string): Promise<number> {
  return (await db.selectFrom('invoice_seller').select('requests').where('seller_index', '=', sellerIndex).executeTakeFirst())?.requests ?? 0
}

/**
 * Takes the seller's turn: requests of one seller come one after another, so that no threshold or quota is passed below by two at once.
 * @throws TurnLost when another one came first
 */
export async function takeTurn(trx: Transaction<Tables>, sellerIndex: string, seen: number): Promise<void> {
  if (seen === 0) {
    await trx.insertInto('invoice_seller').ignore().values({ seller_index: sellerIndex, requests: 0 }).execute()
  }
  // Waits for whoever holds the row, and then finds their count there.
  const taken = await trx.updateTable('invoice_seller').set({ requests: seen + 1 }).where('seller_index', '=', sellerIndex).where('requests', '=', seen).executeTakeFirst()
  if (taken.numUpdatedRows !== 1n) {
    throw new TurnLost()
  }
}

const TRIES = 8

/** Computes and enters anew as long as another request of the same seller comes first. @throws Failure `request.in_progress` when that does not end */
export async function inTurn<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = TRIES; left > 0; left--) {
    try {
      return await attempt()
    } catch (error) {
      // Only a lost turn is worth another try; everything else is the caller's.
      if (!(error instanceof TurnLost)) {
        throw error
      }
    }
  }
  throw new Failure('request.in_progress')
}
