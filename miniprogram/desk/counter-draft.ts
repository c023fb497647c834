import * as v from 'valibot'
import { quoteCounterInvoice } from '#shared/contract/outlets-desk'
import type { CallInput } from '#shared/contract/route'
import { CounterInvoice } from '#shared/model/counter-invoice'
import { instant } from '#shared/model/day'
import { uuidV7 } from '#shared/model/ids'
import { parseYuan } from '#shared/model/money'
import { outletDesk } from '../text/desk-outlet'

/** What is typed at the counter, as it was typed. */
export interface CounterDraft {
  name: string
  idNumber: string
  buyerKind: 'business' | 'person'
  buyer: string
  taxNumber: string
  itemId: string
  itemName: string
  gross: string
  code: string
  number: string
  /** only where nothing could be computed */
  taken: string
}

export type CounterField = keyof typeof outletDesk.faults
export type CounterFaults = Partial<Record<CounterField, string>>

export const emptyCounter: CounterDraft = { name: '', idNumber: '', buyerKind: 'business', buyer: '', taxNumber: '', itemId: '', itemName: '', gross: '', code: '', number: '', taken: '' }

type Asked = CallInput<typeof quoteCounterInvoice>['body']

/** What is to be computed of a draft, or what is wrong with it. */
export function readAsked(draft: CounterDraft): { asked?: Asked; faults: CounterFaults } {
  const { name, idNumber, buyerKind, buyer, taxNumber, itemId, gross } = draft
  const payer = buyerKind === 'business' ? { kind: buyerKind, name: buyer, taxNumber } : { kind: buyerKind, name: buyer }
  const parsed = v.safeParse(quoteCounterInvoice.body, { name, idNumber, buyer: payer, itemId, gross: parseYuan(gross) ?? -1 })
  return parsed.success ? { asked: parsed.output, faults: {} } : { faults: faultsOf(parsed.issues) }
}

/** The invoice itself, with the sheet and what was taken, under a key of its own. */
export function readIssued(draft: CounterDraft, given: { taken: number | undefined; now: number; random: Uint8Array }): { item?: CounterInvoice; faults: CounterFaults } {
  const { asked, faults } = readAsked(draft)
  const { code, number } = draft
  const parsed = v.safeParse(CounterInvoice, {
    ...asked, key: uuidV7(given.now, given.random), at: instant(given.now), code, number, taken: given.taken ?? parseYuan(draft.taken) ?? -1,
  })
  return parsed.success ? { item: parsed.output, faults: {} } : { faults: { ...faultsOf(parsed.issues), ...faults } }
}

/** A scanner types code and number in one. */
export function scanned(text: string): { code: string; number?: string } {
  const digits = text.replace(/\s/g, '')
  return digits.length === 20 ? { code: digits.slice(0, 12), number: digits.slice(12) } : { code: digits }
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[]): CounterFaults {
  const faults: CounterFaults = {}
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? ''
    const field = (path === 'buyer.taxNumber' ? 'taxNumber' : path.split('.')[0]) as CounterField
    faults[field] ??= outletDesk.faults[field]
  }
  return faults
}
