import * as v from 'valibot'
import { CaseKind, CaseTodo } from '#shared/model/case'
import { Day } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import { Fen, Ppm } from '#shared/model/money'
import { Citation, Tax } from '#shared/model/tax-line'

/** A calendar month, `YYYY-MM`. Months compare as text. */
export const Month = v.pipe(v.string(), v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'month.shape'), v.brand('Month'))
export type Month = v.InferOutput<typeof Month>

/** Where a list that goes from new to old goes on: behind this row of this day. */
export const RecordCursor = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}\.[\w-]{1,64}$/),
  v.check((text) => v.is(Day, text.slice(0, 10))),
  v.brand('RecordCursor'),
)
export type RecordCursor = v.InferOutput<typeof RecordCursor>

/** The same where the list goes by months. */
export const MonthCursor = v.pipe(v.string(), v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])\.[\w-]{1,64}$/), v.brand('MonthCursor'))
export type MonthCursor = v.InferOutput<typeof MonthCursor>

/** Taxes as the levy keeps them: those we compute, and 车船税, which insurers collect. */
export const RecordTax = v.picklist([...Tax.options, 'vehicleTax'])
export type RecordTax = v.InferOutput<typeof RecordTax>

/** Tax that was paid in one sum. `subject`: which home, invoice, vehicle or year it was for. */
export const TaxPayment = v.object({
  id: v.string(),
  what: v.picklist(['home', 'invoice', 'vehicle', 'income', 'other']),
  subject: v.optional(v.string()),
  paidOn: Day,
  amount: Fen,
  lines: v.array(v.object({ tax: RecordTax, base: v.optional(Fen), rate: v.optional(Ppm), amount: Fen })),
  /** number of the treasury's receipt (缴款凭证号) and the day the money was there; absent while it is on its way */
  receipt: v.optional(v.object({ number: v.string(), on: Day })),
})
export type TaxPayment = v.InferOutput<typeof TaxPayment>

/** A deed tax declaration of one's own part of a home: later the proof of what it cost. `base` absent: it rested on no price. */
export const DeedTaxRecord = v.object({
  id: v.string(),
  home: v.optional(v.string()),
  declaredOn: Day,
  base: v.optional(Fen),
  rate: Ppm,
  amount: Fen,
  /** 1: the family's only home then, 2: its second, 3: one more; absent where levy did not note it */
  rank: v.optional(v.number()),
  contractNumber: v.optional(v.string()),
  paidOn: v.optional(Day),
  receipt: v.optional(v.object({ number: v.string(), on: Day })),
})
export type DeedTaxRecord = v.InferOutput<typeof DeedTaxRecord>

/** Items of income as the law on individual income tax names them (个人所得税法 第二条). */
export const IncomeItem = v.picklist(['wages', 'labour', 'author', 'royalty', 'business', 'interest', 'letting', 'transfer', 'incidental'])
export type IncomeItem = v.InferOutput<typeof IncomeItem>

/** What a payer declared to have paid somebody for a month, and withheld. */
export const IncomeRecord = v.object({ id: v.string(), month: Month, payer: v.string(), item: IncomeItem, gross: Fen, tax: Fen })
export type IncomeRecord = v.InferOutput<typeof IncomeRecord>

/** `asked`: taken; `reviewing`: looked at; `held`: waits for the one who asked; `sent`: with the treasury; `paid`: with the bank; `refused`. */
export const RefundStage = v.picklist(['asked', 'reviewing', 'held', 'sent', 'paid', 'refused'])
export type RefundStage = v.InferOutput<typeof RefundStage>

/** Money that comes back. `from` ours: what was paid here and is not owed; levy: what was asked of the bureau. */
export const RefundRecord = v.object({
  id: v.string(),
  from: v.picklist(['ours', 'levy']),
  reason: v.picklist(['late', 'red', 'void', 'unissued', 'settlement', 'overpaid', 'swap']),
  tax: v.optional(RecordTax),
  amount: Fen,
  stage: RefundStage,
  askedOn: Day,
  movedOn: v.optional(Day),
  /** where the money goes */
  bank: v.optional(v.string()),
  /** why it is held or refused, in the bureau's words */
  why: v.optional(v.string()),
  caseId: v.optional(CaseId),
})
export type RefundRecord = v.InferOutput<typeof RefundRecord>

const law = v.object({ document: v.string(), article: v.string(), confidence: Citation.entries.confidence })

/** Something one has to do: a case that waits, a bill, a return of a business, the yearly settlement of income tax. */
export const Deadline = v.variant('kind', [
  v.object({
    kind: v.literal('case'), id: v.string(), caseId: CaseId, caseKind: CaseKind, todo: CaseTodo, subject: v.string(),
    dueOn: v.optional(Day), daysLeft: v.optional(v.number()), amount: v.optional(Fen),
  }),
  v.object({ kind: v.literal('bill'), id: v.string(), tax: RecordTax, subject: v.optional(v.string()), dueOn: Day, daysLeft: v.number(), amount: Fen }),
  v.object({ kind: v.literal('vatReturn'), id: v.string(), business: v.string(), from: Month, to: Month, opensOn: Day, dueOn: Day, daysLeft: v.number(), law }),
  v.object({ kind: v.literal('settlement'), id: v.string(), year: v.number(), opensOn: Day, dueOn: Day, daysLeft: v.number(), law }),
])
export type Deadline = v.InferOutput<typeof Deadline>
