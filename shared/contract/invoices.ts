import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Bill, Prepay } from '#shared/model/bill'
import { CaseState } from '#shared/model/case'
import { CaseId } from '#shared/model/ids'
import { InvoiceItem, InvoiceMeter, InvoiceQuote, InvoiceRequest, InvoiceWish } from '#shared/model/invoice'
import { Fen } from '#shared/model/money'
import { BusinessCode } from '#shared/model/tax-number'

/** What the page needs before the first tap: whom one wrote to and for what, last used first. */
export const startInvoice = route({
  method: 'GET',
  path: '/invoice-start',
  auth: 'verified',
  summary: '开发票之前：用过的抬头、开过的项目、离各条线还有多远',
  query: { as: v.optional(BusinessCode) },
  reply: {
    seller: v.object({ name: v.string(), kind: v.picklist(['person', 'soleTrader', 'enterprise']) }),
    buyers: v.array(v.object({ kind: v.picklist(['business', 'person']), name: v.string(), taxNumber: v.optional(v.string()) })),
    items: v.array(InvoiceItem),
    meters: v.array(InvoiceMeter),
  },
  errors: ['object.not_found', 'core.unavailable'],
})

/** Items by everyday words; without words the most frequent. */
export const searchItems = route({
  method: 'GET',
  path: '/invoice-items',
  auth: 'signedIn',
  summary: '收的什么钱：按平常的说法找税收分类',
  query: { words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(30))) },
  reply: { items: v.array(InvoiceItem) },
})

/** Computes every tax of one invoice; nothing is kept. */
export const quoteInvoice = route({
  method: 'POST',
  path: '/invoice-quotes',
  auth: 'verified',
  once: { not: 'computes and keeps nothing' },
  perMinute: 240,
  summary: '算一张发票的全部税费',
  body: { wish: InvoiceWish },
  reply: { quote: InvoiceQuote },
  errors: ['object.not_found', 'invoice.invalid', 'core.unavailable'],
})

/** Asks for the invoice at the total the person saw. Nothing to pay: it is issued at once. */
export const requestInvoice = route({
  method: 'POST',
  path: '/invoice-requests',
  auth: 'verified',
  once: true,
  summary: '申请开票',
  body: { wish: InvoiceWish, totalShown: v.optional(Fen) },
  reply: { request: InvoiceRequest },
  errors: ['object.not_found', 'invoice.invalid', 'invoice.barred', 'invoice.total_changed', 'core.unavailable'],
})

export const readInvoiceRequest = route({
  method: 'GET',
  path: '/invoice-requests/:requestId',
  auth: 'verified',
  summary: '一件开票申请',
  params: { requestId: CaseId },
  reply: { request: InvoiceRequest },
  errors: ['object.not_found', 'core.unavailable'],
})

/** What was returned, corrected: computed and looked at anew. */
export const correctInvoiceRequest = route({
  method: 'POST',
  path: '/invoice-requests/:requestId/correction',
  auth: 'verified',
  once: true,
  summary: '改好退回的开票申请',
  params: { requestId: CaseId },
  body: { wish: InvoiceWish, totalShown: v.optional(Fen) },
  reply: { request: InvoiceRequest },
  errors: ['object.not_found', 'invoice.invalid', 'invoice.barred', 'invoice.total_changed', 'case.wrong_state', 'core.unavailable'],
})

export const payInvoiceRequest = route({
  method: 'POST',
  path: '/invoice-requests/:requestId/payment',
  auth: 'verified',
  once: true,
  summary: '缴一张发票的税费',
  params: { requestId: CaseId },
  body: { amountShown: Fen },
  reply: { bill: Bill, prepay: Prepay },
  errors: ['object.not_found', 'case.wrong_state', 'bill.nothing_to_pay', 'invoice.total_changed', 'cashier.unavailable', 'core.unavailable'],
})

/** The paper invoice came by post: closes the request. */
export const receiveInvoicePaper = route({
  method: 'POST',
  path: '/invoice-requests/:requestId/receipt',
  auth: 'verified',
  once: true,
  summary: '确认收到纸质发票原件',
  params: { requestId: CaseId },
  reply: { state: CaseState },
  errors: ['object.not_found', 'case.wrong_state'],
})

export const withdrawInvoiceRequest = route({
  method: 'POST',
  path: '/invoice-requests/:requestId/withdrawal',
  auth: 'verified',
  once: true,
  summary: '撤回开票申请',
  params: { requestId: CaseId },
  reply: { request: InvoiceRequest },
  errors: ['object.not_found', 'case.wrong_state', 'cashier.unavailable', 'core.unavailable'],
})
