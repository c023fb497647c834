import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseNumber } from '#shared/model/case'
import { CounterInvoice, CounterRefusal } from '#shared/model/counter-invoice'
import { Instant } from '#shared/model/day'
import { CaseId, IntentKey } from '#shared/model/ids'
import { Buyer, InvoiceAmount, InvoiceItem, InvoiceKind, InvoiceNumber, ItemId } from '#shared/model/invoice'
import { Fen } from '#shared/model/money'
import { IdNumber } from '#shared/model/id-number'
import { PersonName } from '#shared/model/person'
import { OutletKind, PaperRange } from '#shared/model/supply'

const paper = { code: PaperRange.entries.code, number: PaperRange.entries.first }

/** One's own outlet: what waits to be printed or handed over, and the paper in the drawer. A machine is told none of it: whoever stands there would read it. */
export const readOutletDesk = route({
  method: 'GET',
  path: '/desk/outlet',
  auth: 'clerk:outlet',
  summary: '本取票点：等打印、等领取、票库',
  reply: {
    outlet: v.object({ id: v.string(), name: v.string(), kind: OutletKind }),
    waiting: v.array(
      v.object({ id: CaseId, number: CaseNumber, what: v.picklist(['print', 'collect']), title: v.string(), person: v.string(), gross: v.optional(Fen), since: Instant }),
    ),
    stock: v.array(v.object({ ...PaperRange.entries, kind: InvoiceKind })),
    /** issued here and not yet void, of this month: may be voided while all copies are here */
    issued: v.array(v.object({ number: InvoiceNumber, buyer: v.string(), item: v.string(), gross: Fen, at: Instant })),
  },
})

/** Puts an issued request on paper of the drawer, by its number. Posted ones are printed at the office that posts. There is none at a machine. */
export const printInvoice = route({
  method: 'POST',
  path: '/desk/outlet/prints',
  auth: 'clerk:outlet',
  once: true,
  summary: '打印一张纸质发票',
  body: { requestId: CaseId, ...paper },
  reply: { number: InvoiceNumber },
  errors: ['object.not_found', 'case.wrong_state', 'supply.not_in_stock', 'invoice.not_voidable'],
})

/** Hands printed invoices or ordered paper over to whoever shows the code; at a machine they type it themselves. */
export const handOverPaper = route({
  method: 'POST',
  path: '/desk/outlet/hand-overs',
  auth: 'clerk:outlet',
  once: true,
  summary: '凭取件码交付',
  body: { code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'pickup.shape')) },
  reply: { number: CaseNumber, title: v.string() },
  errors: ['object.not_found', 'pickup.wrong', 'request.too_many'],
})

/** All copies are back in the same month: void, and what was paid goes back. */
export const voidPaperInvoice = route({
  method: 'POST',
  path: '/desk/outlet/voids',
  auth: 'clerk:outlet',
  once: true,
  summary: '作废当月的纸质发票',
  body: { number: InvoiceNumber, areCopiesBack: v.literal(true) },
  reply: { number: InvoiceNumber, refunded: Fen },
  errors: ['object.not_found', 'invoice.not_voidable', 'core.unavailable'],
})

/** Invoices issued at the counter, some of them offline: each exactly once by its own key, however often the batch is sent. */
export const syncCounterInvoices = route({
  method: 'POST',
  path: '/desk/outlet/counter-invoices',
  auth: 'clerk:outlet',
  once: { not: 'each invoice of the batch has a key of its own' },
  summary: '柜台代开：离线开的一起补传，不会重复',
  body: { items: v.pipe(v.array(CounterInvoice), v.minLength(1), v.maxLength(50)) },
  reply: {
    items: v.array(
      v.object({
        key: IntentKey,
        result: v.picklist(['issued', 'already', 'refused']),
        number: v.optional(InvoiceNumber),
        total: v.optional(Fen),
        why: v.optional(CounterRefusal),
      }),
    ),
  },
  errors: ['object.not_found', 'identity.unavailable', 'core.unavailable'],
})

/** What is to be taken from a person at the counter. */
export const quoteCounterInvoice = route({
  method: 'POST',
  path: '/desk/outlet/counter-quotes',
  auth: 'clerk:outlet',
  once: { not: 'computes and keeps nothing' },
  summary: '柜台算税',
  body: { name: PersonName, idNumber: IdNumber, buyer: Buyer, itemId: ItemId, gross: InvoiceAmount },
  reply: { total: v.optional(Fen), isOpen: v.boolean() },
  errors: ['object.not_found', 'invoice.invalid', 'identity.unavailable', 'core.unavailable'],
})

/** What was sold or done, by everyday words; without words the most frequent, which a counter keeps for when the line is down. */
export const listCounterItems = route({
  method: 'GET',
  path: '/desk/outlet/items',
  auth: 'clerk:outlet',
  summary: '柜台：收的什么钱，按平常的说法找',
  query: { words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(30))) },
  reply: { items: v.array(InvoiceItem) },
})
