import * as v from 'valibot'
import { InvoiceItem, InvoiceKind } from '#shared/model/invoice'

/** The invoice somebody has begun to ask for. What is typed stays as typed, empty when not yet. */
export const InvoiceDraft = v.object({
  /** the business it is issued for; empty: oneself */
  as: v.string(),
  /** the returned request it corrects; empty: a new one */
  correcting: v.string(),
  /** when it was begun and how often it was changed since: together they name one intention */
  begunAt: v.number(),
  edits: v.number(),
  buyer: v.object({ kind: v.picklist(['business', 'person']), name: v.string(), taxNumber: v.string(), phone: v.string() }),
  /** how the buyer came here */
  from: v.picklist(['', 'before', 'scanned', 'wechat', 'typed']),
  item: v.optional(InvoiceItem),
  /** the item was used before, not chosen now */
  isSameItem: v.boolean(),
  amount: v.string(),
  rentFrom: v.string(),
  rentMonths: v.string(),
  rentPlace: v.string(),
  /** the day of the deal; empty: today */
  dealtOn: v.string(),
  kind: InvoiceKind,
  waives: v.picklist(['', 'exemption', 'reduction']),
  note: v.string(),
  how: v.picklist(['electronic', 'post', 'outlet']),
  /** the address or the outlet, and its name for the page */
  placeId: v.string(),
  placeName: v.string(),
})
export type InvoiceDraft = v.InferOutput<typeof InvoiceDraft>

const nobody: InvoiceDraft['buyer'] = { kind: 'business', name: '', taxNumber: '', phone: '' }

export const blankInvoice = (as: string, now: number): InvoiceDraft => ({
  as, correcting: '', begunAt: now, edits: 0, buyer: nobody, from: '', isSameItem: false, amount: '', rentFrom: '', rentMonths: '1', rentPlace: '', dealtOn: '', kind: 'ordinary',
  waives: '', note: '', how: 'electronic', placeId: '', placeName: '',
})
