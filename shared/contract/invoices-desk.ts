import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseNumber, CaseState } from '#shared/model/case'
import { Day, Instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import { HoldReason, InvoiceNumber, InvoiceRequest } from '#shared/model/invoice'
import { Fen } from '#shared/model/money'

const grounds = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(200), v.regex(/^[^\p{C}<>]+$/u))

export const listInvoicesInReview = route({
  method: 'GET',
  path: '/desk/invoice-requests',
  auth: 'clerk:officer',
  summary: '等核对的开票申请',
  reply: {
    items: v.array(
      v.object({ id: CaseId, number: CaseNumber, seller: v.string(), item: v.string(), gross: Fen, holds: v.array(HoldReason), heldAt: Instant, answerBy: Instant }),
    ),
  },
  errors: ['core.unavailable'],
})

/** One request as a clerk sees it: names masked; `before`: what the same seller had issued in the last twelve months. */
export const reviewInvoiceRequest = route({
  method: 'GET',
  path: '/desk/invoice-requests/:requestId',
  auth: 'clerk:officer',
  summary: '核对一件开票申请',
  params: { requestId: CaseId },
  reply: {
    request: InvoiceRequest,
    before: v.array(v.object({ number: InvoiceNumber, buyer: v.string(), item: v.string(), gross: Fen, issuedOn: Day })),
    isSameBuyerBefore: v.boolean(),
  },
  errors: ['object.not_found', 'core.unavailable'],
})

/**
 * The clerk's word. A tax that was unknown is given with the approval: `incomeTax`, assessed with its grounds. Returning says what to correct; refusing ends it.
 */
export const decideInvoiceRequest = route({
  method: 'POST',
  path: '/desk/invoice-requests/:requestId/decision',
  auth: 'clerk:officer',
  once: true,
  summary: '同意、退回或不予开票',
  params: { requestId: CaseId },
  body: {
    version: v.number(),
    decision: v.variant('kind', [
      v.strictObject({ kind: v.literal('approve'), grounds, incomeTax: v.optional(v.pipe(Fen, v.check((amount) => amount >= 0, 'amount.range'))) }),
      v.strictObject({ kind: v.literal('return'), reason: grounds }),
      v.strictObject({ kind: v.literal('refuse'), reason: grounds }),
    ]),
  },
  reply: { state: CaseState },
  errors: ['object.not_found', 'case.wrong_state', 'invoice.changed', 'invoice.tax_missing', 'core.unavailable'],
})

/** One day's issue, series by series: numbers, sums of requests, payments and ledger side by side, and where they do not agree. */
export const readInvoiceDay = route({
  method: 'GET',
  path: '/desk/invoice-days/:day',
  auth: 'clerk:officer',
  summary: '开票日报：申请、缴款、底账对得上吗',
  params: { day: Day },
  reply: {
    day: Day,
    series: v.array(v.object({ series: v.string(), first: InvoiceNumber, last: InvoiceNumber, count: v.number(), gaps: v.number() })),
    requests: v.object({ count: v.number(), gross: Fen, tax: Fen }),
    payments: v.object({ count: v.number(), amount: Fen, refunded: Fen }),
    ledger: v.object({ count: v.number(), gross: Fen, tax: Fen }),
    reds: v.object({ count: v.number(), gross: Fen }),
    voids: v.number(),
    differences: v.array(v.string()),
  },
  errors: ['core.unavailable'],
})
