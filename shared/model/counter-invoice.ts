import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { IdNumber } from '#shared/model/id-number'
import { IntentKey } from '#shared/model/ids'
import { Buyer, InvoiceAmount, ItemId } from '#shared/model/invoice'
import { Fen } from '#shared/model/money'
import { PersonName } from '#shared/model/person'
import { PaperRange } from '#shared/model/supply'

/** One proxy invoice for a person at the counter, perhaps made while the line was down: `at` is when. */
export const CounterInvoice = v.strictObject({
  key: IntentKey,
  at: Instant,
  name: PersonName,
  idNumber: IdNumber,
  buyer: Buyer,
  itemId: ItemId,
  gross: InvoiceAmount,
  code: PaperRange.entries.code,
  number: PaperRange.entries.first,
  /** cash taken for taxes, as the counter computed it */
  taken: v.pipe(Fen, v.check((amount) => amount >= 0, 'amount.range')),
})
export type CounterInvoice = v.InferOutput<typeof CounterInvoice>

/** Why one was not entered. */
export const CounterRefusal = v.picklist(['notInStock', 'identity', 'barred', 'taxUnknown', 'otherAmount', 'keyReused'])
export type CounterRefusal = v.InferOutput<typeof CounterRefusal>
