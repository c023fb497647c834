import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { asOf } from '#shared/model/look-up'
import { Fen } from '#shared/model/money'
import { Deadline, DeedTaxRecord, IncomeRecord, Month, MonthCursor, RecordCursor, RefundRecord, TaxPayment } from '#shared/model/record'

/** First and last month; both may be left out. */
const span = { from: v.optional(Month), to: v.optional(Month) }
const place = { after: v.optional(RecordCursor) }
const next = v.optional(RecordCursor)

/** What I paid, newest first. `total` of the whole span comes with the first page. */
export const listTaxPayments = route({
  method: 'GET',
  path: '/my/tax-payments',
  auth: 'verified',
  summary: '我的缴税记录：税种、金额、缴款日、国库收到的日子和凭证号',
  query: { ...span, ...place },
  reply: { items: v.array(TaxPayment), next, total: v.optional(Fen), ...asOf },
  errors: ['core.unavailable'],
})

/** Deed tax I declared on homes of mine, of today and of before. */
export const listDeedTaxes = route({
  method: 'GET',
  path: '/my/deed-taxes',
  auth: 'verified',
  summary: '我的契税记录：计税价格、税率、税额，以后卖房时的成本凭证',
  query: place,
  reply: { items: v.array(DeedTaxRecord), next, ...asOf },
  errors: ['core.unavailable'],
})

/** What was declared as my income and withheld. The sums of the whole span come with the first page. */
export const listIncomes = route({
  method: 'GET',
  path: '/my/incomes',
  auth: 'verified',
  summary: '我的收入纳税明细：谁发的、哪一项、多少、扣了多少税',
  query: { ...span, after: v.optional(MonthCursor) },
  reply: { items: v.array(IncomeRecord), next: v.optional(MonthCursor), sums: v.optional(v.object({ gross: Fen, tax: Fen })), ...asOf },
  errors: ['core.unavailable'],
})

export const listRefunds = route({
  method: 'GET',
  path: '/my/refunds',
  auth: 'verified',
  summary: '我的退税：到了哪一步，退到哪里，为什么停着',
  query: place,
  reply: { items: v.array(RefundRecord), next, ...asOf },
  errors: ['core.unavailable'],
})

/** All of them, the nearest first; those without a day at the end. `silent`: offices that gave no answer, so something of theirs may be missing. */
export const listDeadlines = route({
  method: 'GET',
  path: '/my/deadlines',
  auth: 'verified',
  summary: '我要办的事和期限：等我的办件、要缴的税、要报的税',
  reply: { items: v.array(Deadline), silent: v.array(v.picklist(['levy', 'income', 'businesses'])), ...asOf },
})
