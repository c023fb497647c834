import * as v from 'valibot'
import { InvoiceAmount, InvoiceWish } from '#shared/model/invoice'
import { parseYuan } from '#shared/model/money'
import type { InvoiceDraft } from '../state/invoice-draft'
import { faultWords } from '../text/invoices'
import { faultOfBuyer } from './read-title'

export type Field = 'buyer' | 'item' | 'amount' | 'rentFrom' | 'rentMonths' | 'place' | 'delivery' | 'note' | 'dealtOn'
export type Faults = Partial<Record<Field, string>>

/** What the draft asks for, or what is still wrong with it, in words. */
export function wishOf(draft: InvoiceDraft): { wish: InvoiceWish } | { faults: Faults } {
  const faults = faultsOf(draft)
  if (Object.keys(faults).length > 0) {
    return { faults }
  }
  const made = v.safeParse(InvoiceWish, candidateOf(draft))
  // What is left can only be signs that may not stand on an invoice.
  return made.success ? { wish: made.output } : { faults: { [made.issues.some((issue) => v.getDotPath(issue)?.startsWith('rent')) ? 'place' : 'note']: faultWords['note'] } }
}

function faultsOf({ buyer, item, amount, rentFrom, rentMonths, rentPlace, how, placeId }: InvoiceDraft): Faults {
  const wrongBuyer = faultOfBuyer(buyer)
  const gross = parseYuan(amount)
  const isRent = item !== undefined && item.deal !== 'goodsOrServices'
  const months = Number(rentMonths)
  const found: [Field, string | undefined][] = [
    ['buyer', wrongBuyer],
    ['item', item === undefined ? 'item' : undefined],
    ['amount', gross === undefined ? 'amount' : v.safeParse(InvoiceAmount, gross).success ? undefined : 'amountRange'],
    ['rentFrom', isRent && !/^\d{4}-\d{2}$/.test(rentFrom) ? 'rentFrom' : undefined],
    ['rentMonths', isRent && !(Number.isInteger(months) && months >= 1 && months <= 36) ? 'rentMonths' : undefined],
    ['place', isRent && rentPlace.trim().length < 4 ? 'place' : undefined],
    ['delivery', how !== 'electronic' && placeId === '' ? 'delivery' : undefined],
  ]
  return Object.fromEntries(found.flatMap(([field, fault]) => (fault === undefined ? [] : [[field, faultWords[fault] ?? '']])))
}

function candidateOf(draft: InvoiceDraft): unknown {
  const { as, buyer, item, amount, rentFrom, rentMonths, rentPlace, dealtOn, kind, waives, note, how, placeId } = draft
  const { name, taxNumber, phone } = buyer
  const isRent = item !== undefined && item.deal !== 'goodsOrServices'
  return {
    ...(as === '' ? {} : { as }),
    buyer: buyer.kind === 'business' ? { kind: 'business', name, taxNumber } : { kind: 'person', name, ...(phone === '' ? {} : { phone }) },
    itemId: item?.id,
    gross: parseYuan(amount),
    kind,
    ...(waives === '' ? {} : { waives }),
    // A rent has its months instead.
    ...(isRent || dealtOn === '' ? {} : { dealtOn }),
    ...(!isRent ? {} : { rent: { from: `${rentFrom}-01`, months: Number(rentMonths), place: rentPlace } }),
    ...(note.trim() === '' ? {} : { note }),
    delivery: how === 'electronic' ? { how } : how === 'post' ? { how, addressId: placeId } : { how, outletId: placeId },
  }
}

/** Which input a fault of the server belongs to, by the path it names. */
export function fieldOf(path: string): Field | undefined {
  const names: [RegExp, Field][] = [
    [/buyer|taxNumber|phone/, 'buyer'], [/item/, 'item'], [/gross|amount/, 'amount'], [/from/, 'rentFrom'], [/months/, 'rentMonths'], [/place/, 'place'],
    [/delivery|address|outlet/, 'delivery'], [/dealtOn/, 'dealtOn'], [/note/, 'note'], [/rent/, 'rentFrom'],
  ]
  return names.find(([name]) => name.test(path))?.[1]
}
