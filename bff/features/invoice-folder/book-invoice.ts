import type * as api from '#shared/contract/invoice-folder'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import { findInvoice, markBooked } from '../../adapters/core/invoice-ledger'
import type { OnceUseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import { barToPaper, lockReversal } from '../../platform/invoices/reversal'
import { noteBooking } from './folder-store'
import { isRed } from './invoice-view'
import { ownInvoice } from './own-invoice'

export const bookInvoice: OnceUseCase<typeof api.bookInvoice> = async (world, caller, { params: { number }, body }, commit) => {
  const acting = await actingAs(world, caller, body.as, 'invoice.book')
  const { invoice, reds, box } = await ownInvoice(world, acting, number)
  if (box === 'issued' || isRed(invoice)) {
    throw new Failure('invoice.not_bookable')
  }
  return commit(async (trx) => {
    // A red letter of the seller's alone needs that it is not booked: whoever comes second sees the first.
    const { gross, reversed } = await lockReversal(trx, invoice, reds)
    const now = await findInvoice(world.core, number)
    if (!now || now.voidedOn !== undefined || reversed >= gross || (await barToPaper(trx, number)) !== undefined) {
      throw new Failure('invoice.not_bookable')
    }
    if (now.bookedOn === undefined) {
      const at = new Date(world.now())
      await noteBooking(trx, { number, personId: acting.personId, asCode: acting.business?.code, capacity: acting.business?.role, at })
      await markBooked(world.core, number, dayIn(at.getTime()))
    }
    return { isBooked: true }
  })
}
