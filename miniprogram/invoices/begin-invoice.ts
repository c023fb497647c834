import * as v from 'valibot'
import type { startInvoice } from '#shared/contract/invoices'
import type { ReplyOf } from '#shared/contract/route'
import { dayIn } from '#shared/model/day'
import type { InvoiceRequest } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import { TaxNumber } from '#shared/model/tax-number'
import { blankInvoice } from '../state/invoice-draft'
import type { InvoiceDraft } from '../state/invoice-draft'

export type Start = ReplyOf<typeof startInvoice>

/** The draft as begun before; else a new one with whom and what it was for last time: the reader only nods. */
export function beginInvoice(begun: InvoiceDraft | undefined, as: string, start: Start, now: number): InvoiceDraft {
  if (begun && begun.as === as && begun.correcting === '') {
    return begun
  }
  const blank = { ...blankInvoice(as, now), rentFrom: dayIn(now).slice(0, 7) }
  const buyer = start.buyers.find(isUsable)
  const item = buyer === undefined ? undefined : start.items.find(({ refused }) => refused === undefined)
  return {
    ...blank,
    ...(buyer === undefined ? {} : { buyer: buyerOf(buyer), from: 'before' as const }),
    ...(item === undefined ? {} : { item, isSameItem: true }),
  }
}

/** A returned request, to be changed and handed in again. */
export function beginCorrection(begun: InvoiceDraft | undefined, { id, wish, quote: { item } }: InvoiceRequest, now: number): InvoiceDraft {
  if (begun?.correcting === id) {
    return begun
  }
  const { buyer, delivery } = wish
  const placeId = delivery.how === 'post' ? delivery.addressId : delivery.how === 'outlet' ? delivery.outletId : ''
  return {
    ...blankInvoice(wish.as ?? '', now),
    correcting: id,
    buyer: { ...buyerOf(buyer), phone: (buyer.phone ?? '').includes('*') ? '' : (buyer.phone ?? '') },
    from: 'typed',
    item,
    amount: yuan(wish.gross).replace(/,/g, ''),
    rentFrom: wish.rent?.from.slice(0, 7) ?? '',
    rentMonths: String(wish.rent?.months ?? 1),
    rentPlace: wish.rent?.place ?? '',
    dealtOn: wish.dealtOn ?? '',
    kind: wish.kind,
    waives: wish.waives ?? '',
    note: wish.note ?? '',
    how: delivery.how,
    placeId,
    placeName: '',
  }
}

interface Known {
  kind: 'business' | 'person'
  name: string
  taxNumber?: string | undefined
}

export const buyerOf = ({ kind, name, taxNumber = '' }: Known): InvoiceDraft['buyer'] => ({ kind, name, taxNumber: kind === 'person' ? '' : taxNumber, phone: '' })

/** A business whose number is whole; of some the ledger keeps none. */
export const isUsable = ({ kind, taxNumber = '' }: Known): boolean => kind === 'person' || v.safeParse(TaxNumber, taxNumber).success
