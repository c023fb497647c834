import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Instant, Day } from '#shared/model/day'
import { Invoice, InvoiceLine, InvoiceNumber, InvoiceState } from '#shared/model/invoice'
import { asOf } from '#shared/model/look-up'
import { EmailAddress, PhoneNumber } from '#shared/model/message'
import { Fen } from '#shared/model/money'
import { BusinessCode } from '#shared/model/tax-number'

const as = { as: v.optional(BusinessCode) }

/** My invoices, or those of the business I act for; the newest first. */
export const listInvoices = route({
  method: 'GET',
  path: '/invoices',
  auth: 'verified',
  summary: '我的票夹：开出的和收到的',
  query: { ...as, box: v.picklist(['issued', 'received']), after: v.optional(InvoiceNumber) },
  reply: { items: v.array(InvoiceLine), next: v.optional(InvoiceNumber) },
  errors: ['object.not_found', 'core.unavailable'],
})

export const readInvoice = route({
  method: 'GET',
  path: '/invoices/:number',
  auth: 'verified',
  summary: '一张发票',
  params: { number: InvoiceNumber },
  query: as,
  reply: { invoice: Invoice },
  errors: ['object.not_found', 'core.unavailable'],
})

/** For ever: made anew from the ledger each time, always the same bytes. `file` is base64. */
export const readInvoiceFile = route({
  method: 'GET',
  path: '/invoices/:number/file',
  auth: 'verified',
  perMinute: 30,
  summary: '下载发票：PDF 或结构化文件',
  params: { number: InvoiceNumber },
  query: { ...as, form: v.picklist(['pdf', 'xml']) },
  reply: { name: v.string(), mime: v.string(), file: v.string() },
  errors: ['object.not_found', 'core.unavailable'],
})

export const sendInvoice = route({
  method: 'POST',
  path: '/invoices/:number/sendings',
  auth: 'verified',
  once: true,
  perMinute: 20,
  summary: '把发票发给付款方',
  params: { number: InvoiceNumber },
  body: {
    ...as,
    to: v.variant('kind', [v.strictObject({ kind: v.literal('phone'), value: PhoneNumber }), v.strictObject({ kind: v.literal('email'), value: EmailAddress })]),
  },
  reply: { to: v.string(), at: Instant },
  errors: ['object.not_found', 'invoice.too_many_sendings', 'contact.channel_off', 'core.unavailable'],
})

/** The buyer enters it for deduction, or in the books: from then on a red invoice needs the other side's word. */
export const bookInvoice = route({
  method: 'POST',
  path: '/invoices/:number/booking',
  auth: 'verified',
  once: true,
  summary: '收到的发票确认入账',
  params: { number: InvoiceNumber },
  body: as,
  reply: { isBooked: v.boolean() },
  errors: ['object.not_found', 'invoice.not_bookable', 'core.unavailable'],
})

/** Does the ledger know this invoice, and does what is written on it agree? Says no more than what was asked. */
export const checkInvoice = route({
  method: 'POST',
  path: '/invoice-checks',
  auth: 'anonymous',
  once: { not: 'looks and changes nothing' },
  perMinute: 15,
  summary: '发票查验',
  body: {
    number: InvoiceNumber,
    day: Day,
    /** with VAT (数电票) or without (paper), as the QR or the paper says */
    amount: v.optional(Fen),
  },
  reply: {
    result: v.picklist(['agrees', 'differs', 'notFound']),
    /** what differs */
    differs: v.array(v.picklist(['day', 'amount'])),
    /** only where it agrees, the amount too */
    invoice: v.optional(
      v.object({
        number: InvoiceNumber, seller: v.string(), buyer: v.string(), item: v.string(), gross: Fen, tax: Fen, issuedOn: Day, state: InvoiceState, isRed: v.boolean(),
      }),
    ),
    ...asOf,
  },
  errors: ['core.unavailable'],
})
