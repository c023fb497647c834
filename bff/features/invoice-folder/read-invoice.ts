import type * as api from '#shared/contract/invoice-folder'
import type { Invoice } from '#shared/model/invoice'
import { dayIn } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { UseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import type { Acting } from '../../platform/invoices/acting'
import { barToPaper, barToRed, grossOf, reversedBy } from '../../platform/invoices/reversal'
import type { World } from '../../world'
import { findWaitingLetter, findRequestId, reversedNow } from './folder-store'
import { isRed, lineOf, qrText, redLine, shownCode } from './invoice-view'
import { ownInvoice } from './own-invoice'
import type { OwnInvoice } from './own-invoice'
import { sendingsOf } from './sending-store'

export const readInvoice: UseCase<typeof api.readInvoice> = async (world, caller, { params: { number }, query }) => {
  const acting = await actingAs(world, caller, query.as, 'invoice.read')
  const own = await ownInvoice(world, acting, number)
  const { invoice, reds, box } = own
  const { seller, sellerName, buyerName, buyerCode, itemCode, amount, rate, tax, note, original, bookedOn } = invoice
  // Whose own number it is knows it; the other side sees of a person no more than is needed to tell two apart.
  const codeFor = (code: string): string => (code === acting.code ? code : shownCode(code))
  const [red, requestId, sendings] = await Promise.all([
    redOf(world, own),
    box === 'issued' ? findRequestId(world.db, number) : undefined,
    sendingsOf(world, number, senderOf(acting)),
  ])
  return {
    invoice: {
      ...lineOf(own),
      box,
      seller: { name: sellerName, code: codeFor(seller) },
      buyer: { name: buyerName, ...(buyerCode === undefined ? {} : { code: codeFor(buyerCode) }) },
      ...(itemCode === undefined ? {} : { itemCode }),
      net: fen(amount),
      rate: rate,
      tax: fen(tax),
      ...(note === undefined ? {} : { note }),
      isBooked: bookedOn !== undefined,
      ...(original === undefined ? {} : { original: original }),
      reds: reds.map(redLine),
      red,
      ...(requestId === undefined ? {} : { requestId }),
      qr: qrText(invoice),
      sendings,
    },
  }
}

/** Whose sendings one sees: a business's are its own, whoever of it sent them. */
const senderOf = ({ personId, business }: Acting) => ({ personId, asCode: business?.code })

/** How much of it can still be reversed, how, and what stands in the way. */
async function redOf(world: World, { invoice, reds, box }: OwnInvoice): Promise<Invoice['red']> {
  const bar = barToRed(invoice, dayIn(world.now())) ?? (await barToPaper(world.db, invoice.number))
  if (isRed(invoice) || invoice.voidedOn !== undefined) {
    return { left: fen(0), how: 'closed', ...(bar === undefined ? {} : { why: bar }) }
  }
  const [openId, reversed] = await Promise.all([findWaitingLetter(world.db, invoice.number), reversedNow(world.db, invoice.number)])
  const left = fen(grossOf(invoice) - (reversed ?? reversedBy(reds)))
  const why = bar ?? (openId === undefined ? (left <= 0 ? 'nothingLeft' : undefined) : 'waiting')
  const open = openId === undefined ? {} : { openId }
  if (why !== undefined) {
    return { left, how: 'closed', why, ...open }
  }
  // Before the buyer has booked it, it is the seller's alone.
  return { left, how: invoice.bookedOn !== undefined ? 'confirm' : box === 'issued' ? 'alone' : 'closed' }
}
