import * as v from 'valibot'
import { lasting } from '../api/storage'
import { blankSale, DisputeDraft } from './dispute-draft'
import { InvoiceDraft } from './invoice-draft'
import { Sale } from './sale'
import { WhatIf } from './what-if'

/** What somebody has begun: it survives closing the app, and goes when it has been sent or they sign out. */
export const missingAddress = draft('draft.missing-address', v.string(), '')
export const saleBegun = draft<Sale | undefined>('draft.sale', Sale, undefined)
export const whatIfBegun = draft<WhatIf | undefined>('draft.what-if', WhatIf, undefined)
export const invoiceBegun = draft<InvoiceDraft | undefined>('draft.invoice', InvoiceDraft, undefined)
export const disputeBegun = draft<DisputeDraft | undefined>('draft.dispute', DisputeDraft, undefined)

/** The sale of a home, as begun before or anew. */
export function beginSale(unitNumber: string): Sale {
  const begun = saleBegun.read()
  return begun?.unitNumber === unitNumber ? begun : { unitNumber, byHand: false, price: '', signedOn: '', buyerIdTail: '' }
}

/** The dispute of a filing's price, as begun before or anew; papers older than the server keeps them are gone. */
export function beginDispute(filingId: string, now: number): DisputeDraft {
  const begun = disputeBegun.read()
  if (begun?.filingId === filingId) {
    return { ...begun, papers: begun.papers.filter(({ at }) => now - at < PAPER_LIFE_MS) }
  }
  return {
    filingId, ground: '', fact: '', floor: '', builtArea: '', decoration: '', orientation: '', sales: [blankSale],
    by: '', number: '', on: '', value: '', reason: '', statement: '', papers: [],
  }
}

/** An hour less than the server's day. */
const PAPER_LIFE_MS = 23 * 3_600_000

/** After signing out nothing of them stays on the phone. */
export function dropDrafts(): void {
  missingAddress.drop()
  saleBegun.drop()
  whatIfBegun.drop()
  disputeBegun.drop()
  invoiceBegun.drop()
}

function draft<Value>(key: string, schema: v.GenericSchema<unknown, Value>, nothing: Value) {
  return {
    read: (): Value => {
      const kept = v.safeParse(schema, lasting.read(key))
      return kept.success ? kept.output : nothing
    },
    write: (value: Value): void => lasting.write(key, value),
    drop: (): void => lasting.drop(key),
  }
}
