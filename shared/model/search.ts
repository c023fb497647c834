import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { LawSource } from '#shared/model/guide'

/** What somebody types into a box for words: everyday language, a number, the first letters in pinyin. */
export const Question = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))

/** A matter to do, something to look up, an answer about policy, a value of the law, a hall, how to do something in this product. */
export const HitKind = v.picklist(['item', 'lookUp', 'answer', 'law', 'hall', 'help'])
export type HitKind = v.InferOutput<typeof HitKind>

/** One thing that was found, and the page where it goes on. */
export const Hit = v.object({
  kind: HitKind,
  id: v.string(),
  title: v.string(),
  note: v.string(),
  page: v.string(),
  /** the everyday word by which it was found, where the title does not show it */
  why: v.optional(v.string()),
})
export type Hit = v.InferOutput<typeof Hit>

export const AnswerId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(40), v.brand('AnswerId'))
export type AnswerId = v.InferOutput<typeof AnswerId>

/** Where an answer stands: `from`, the first day of that version of the rule, where it is known. */
export const AnswerLaw = v.object({ ...LawSource.entries, from: v.optional(Day) })
export type AnswerLaw = v.InferOutput<typeof AnswerLaw>

/**
 * The answer to a question about policy. Its numbers are those of the law on `validOn`; `confidence` is the weakest of its sources: below `official`
 * it goes with 待税务机关核实.
 */
export const PolicyAnswer = v.object({
  id: AnswerId,
  title: v.string(),
  /** paragraphs; the first one is the answer, the others say what else counts */
  text: v.array(v.string()),
  laws: v.array(AnswerLaw),
  validOn: Day,
  confidence: LawSource.entries.confidence,
  /** where one goes on from here in this product */
  next: v.optional(v.object({ label: v.string(), page: v.string() })),
})
export type PolicyAnswer = v.InferOutput<typeof PolicyAnswer>

/** Nobody here is sure: whom to ask. `unsure`: no answer fits the question well; `changed`: the rule has changed or ended; `bureau`: only the bureau knows. */
export const HandOver = v.object({ why: v.picklist(['unsure', 'changed', 'bureau']), phone: v.string(), page: v.string() })
export type HandOver = v.InferOutput<typeof HandOver>
