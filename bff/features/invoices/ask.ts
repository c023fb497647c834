import type { Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import type { Fen } from '#shared/model/money'
import type { Tables } from '../../platform/db/tables'
import { taxpayerIndex } from '../../platform/invoices/acting'
import type { Acting } from '../../platform/invoices/acting'
import { takeTurn, turnOf } from '../../platform/invoices/seller-turn'
import { postingOutlet } from '../../platform/parcels/outlet-store'
import type { World } from '../../world'
import { computeQuote } from './compute-quote'

/** A wish that was computed and is open, at the total its owner saw. */
export interface Asked {
  acting: Acting
  wish: InvoiceWish
  quote: InvoiceQuote
  dealtOn: Day
  sellerIndex: string
  /** requests of the seller that were seen when it was computed */
  turn: number
  delivery: { how: InvoiceWish['delivery']['how']; outletId: string | null; addressId: string | null }
}

/**
 * Computes a wish anew, for asking, `except` the case itself does not count against it: nobody is bound to what they did not see, and nothing that is barred goes on.
 * @throws Failure `invoice.invalid`, `invoice.barred`, `invoice.total_changed`, `object.not_found` where nobody posts paper, `core.unavailable`
 */
export async function ask(world: World, acting: Acting, { wish, totalShown }: { wish: InvoiceWish; totalShown?: Fen | undefined }, except?: string): Promise<Asked> {
  const sellerIndex = taxpayerIndex(world, acting.code)
  // Before the quote looks at what the seller has sold: whoever asks in between takes the turn away.
  const turn = await turnOf(world.db, sellerIndex)
  const quote = await computeQuote(world, acting, wish, except === undefined ? {} : { except })
  if (quote.bar !== undefined) {
    throw new Failure('invoice.barred', { bar: quote.bar })
  }
  if (quote.total !== totalShown) {
    throw new Failure('invoice.total_changed')
  }
  return { acting, wish, quote, dealtOn: wish.dealtOn ?? dayIn(world.now()), sellerIndex, turn, delivery: await placeOf(world, wish) }
}

/** Inside the change that enters it. @throws TurnLost when the seller asked for another invoice meanwhile */
export const takeAskedTurn = (trx: Transaction<Tables>, { sellerIndex, turn }: Asked): Promise<void> => takeTurn(trx, sellerIndex, turn)

/** Where paper is printed: the quote has looked at the places themselves. */
async function placeOf({ db }: World, { delivery }: InvoiceWish): Promise<Asked['delivery']> {
  if (delivery.how === 'electronic') {
    return { how: 'electronic', outletId: null, addressId: null }
  }
  if (delivery.how === 'outlet') {
    return { how: 'outlet', outletId: delivery.outletId, addressId: null }
  }
  const outlet = await postingOutlet(db)
  if (!outlet) {
    throw new Failure('object.not_found')
  }
  return { how: 'post', outletId: outlet.id, addressId: delivery.addressId }
}
