import { findInvoice, markVoid } from '../../adapters/core/invoice-ledger'
import type { Day } from '#shared/model/day'
import type { World } from '../../world'

/** Outbox handler of `paper.voided`: the ledger learns that a printed number is void. A second time it changes nothing. */
export async function voidInLedger(world: World, { body }: { id: string; body: Record<string, string> }): Promise<void> {
  const { number = '', day = '' } = body
  const request = await world.db.selectFrom('invoice_request').select('case_id').where('number', '=', number).executeTakeFirst()
  if (!(await findInvoice(world.core, number))) {
    if (request) {
      throw new Error('void before it was entered')
    }
    return // Another number was printed before this one was entered: it never will be.
  }
  await markVoid(world.core, number, day as Day)
}
