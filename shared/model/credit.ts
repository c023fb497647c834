import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'
import { uuid } from '#shared/model/ids'

/** 纳税信用级别, the best first; `M`: new, or without income in the year. */
export const CreditGrade = v.picklist(['A', 'B', 'M', 'C', 'D'])
export type CreditGrade = v.InferOutput<typeof CreditGrade>

/** How points come back (纳税信用修复): by filing late returns, by paying what is owed, by proving it was otherwise; `none`: only with time. */
export const CreditRepair = v.variant('state', [
  v.object({ state: v.literal('open'), how: v.picklist(['file', 'pay', 'prove']), until: Day }),
  v.object({ state: v.literal('done'), on: Day }),
  v.object({ state: v.literal('over') }),
  v.object({ state: v.literal('none') }),
])
export type CreditRepair = v.InferOutput<typeof CreditRepair>

/** Points a business lost in a year. `rule`: number of the indicator; `points` in tenths. */
export const CreditLoss = v.object({ id: v.string(), rule: v.string(), words: v.string(), points: v.number(), on: Day, repair: CreditRepair })
export type CreditLoss = v.InferOutput<typeof CreditLoss>

/** A year as it was graded. `from`: points a business begins with, 100 or 90; `points` in tenths; absent where nobody counts them. */
export const CreditYear = v.object({
  year: v.number(),
  grade: CreditGrade,
  points: v.optional(v.number()),
  from: v.optional(v.number()),
  gradedOn: Day,
  losses: v.array(CreditLoss),
})
export type CreditYear = v.InferOutput<typeof CreditYear>

export const CreditEntryId = v.pipe(v.string(), v.regex(/^[A-Z0-9-]{6,40}$/), v.brand('CreditEntryId'))
export type CreditEntryId = v.InferOutput<typeof CreditEntryId>

export const ChallengeId = v.pipe(uuid, v.brand('ChallengeId'))
export type ChallengeId = v.InferOutput<typeof ChallengeId>

/** "This is not right." `asked`: the bureau is looking; `removed`: it was not right; `kept`: it stays, with grounds. */
export const CreditChallenge = v.object({
  id: ChallengeId,
  state: v.picklist(['asked', 'removed', 'kept']),
  text: v.string(),
  openedAt: Instant,
  answeredAt: v.optional(Instant),
  grounds: v.optional(v.string()),
})
export type CreditChallenge = v.InferOutput<typeof CreditChallenge>

/** What is noted of a natural person (自然人纳税信用). `endsOn`: until when it counts; absent: it stays. */
export const CreditEntry = v.object({
  id: CreditEntryId,
  kind: v.picklist(['good', 'bad']),
  words: v.string(),
  by: v.string(),
  notedOn: Day,
  endsOn: v.optional(Day),
  removedOn: v.optional(Day),
  challenge: v.optional(CreditChallenge),
})
export type CreditEntry = v.InferOutput<typeof CreditEntry>

