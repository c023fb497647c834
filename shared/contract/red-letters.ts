import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseId } from '#shared/model/ids'
import { InvoiceAmount, InvoiceNumber, RedLetter, RedReason } from '#shared/model/invoice'
import { Fen } from '#shared/model/money'
import { BusinessCode } from '#shared/model/tax-number'

const as = { as: v.optional(BusinessCode) }

/** Starts a red invoice over all or part of an invoice. Not booked by the buyer: issued at once; booked: the other side has 72 hours to confirm. */
export const startRedLetter = route({
  method: 'POST',
  path: '/invoices/:number/red-letters',
  auth: 'verified',
  once: true,
  summary: '开红字发票',
  params: { number: InvoiceNumber },
  /** `gross`: how much of the invoice, with VAT; `leftShown`: how much of it was left when the page showed it */
  body: { ...as, gross: InvoiceAmount, reason: RedReason, leftShown: Fen },
  reply: { redLetter: RedLetter },
  errors: ['object.not_found', 'red.closed', 'red.too_large', 'red.changed', 'core.unavailable'],
})

export const readRedLetter = route({
  method: 'GET',
  path: '/red-letters/:redId',
  auth: 'verified',
  summary: '一张红字确认单',
  params: { redId: CaseId },
  query: as,
  reply: { redLetter: RedLetter },
  errors: ['object.not_found', 'core.unavailable'],
})

export const answerRedLetter = route({
  method: 'POST',
  path: '/red-letters/:redId/answer',
  auth: 'verified',
  once: true,
  summary: '确认或拒绝红字发票',
  params: { redId: CaseId },
  body: {
    ...as,
    answer: v.variant('kind', [
      v.strictObject({ kind: v.literal('confirm') }),
      v.strictObject({ kind: v.literal('refuse'), why: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100), v.regex(/^[^\p{C}<>]+$/u)) }),
    ]),
  },
  reply: { redLetter: RedLetter },
  errors: ['object.not_found', 'red.closed', 'core.unavailable'],
})

export const withdrawRedLetter = route({
  method: 'POST',
  path: '/red-letters/:redId/withdrawal',
  auth: 'verified',
  once: true,
  summary: '撤回红字确认单',
  params: { redId: CaseId },
  body: as,
  reply: { redLetter: RedLetter },
  errors: ['object.not_found', 'red.closed', 'core.unavailable'],
})
