import * as v from 'valibot'
import { lasting } from '../api/storage'
import { Sale } from './sale'
import { WhatIf } from './what-if'

/** What somebody has begun: it survives closing the app, and goes when it has been sent or they sign out. */
export const missingAddress = draft('draft.missing-address', v.string(), '')
export const saleBegun = draft<Sale | undefined>('draft.sale', Sale, undefined)
export const whatIfBegun = draft<WhatIf | undefined>('draft.what-if', WhatIf, undefined)

/** The sale of a home, as begun before or anew. */
export function beginSale(unitNumber: string): Sale {
  const begun = saleBegun.read()
  return begun?.unitNumber === unitNumber ? begun : { unitNumber, byHand: false, price: '', signedOn: '', buyerIdTail: '' }
}

/** After signing out nothing of them stays on the phone. */
export function dropDrafts(): void {
  missingAddress.drop()
  saleBegun.drop()
  whatIfBegun.drop()
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
