import * as v from 'valibot'
import { Appraisal } from '#shared/model/assessment'
import { CaseNumber } from '#shared/model/case'
import { Day, Instant } from '#shared/model/day'
import { Area } from '#shared/model/home'
import { CaseId, PaperId } from '#shared/model/ids'
import { Fen } from '#shared/model/money'

/** Words of a person: no control signs, no markup. */
const words = (least: number, most: number) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most), v.regex(/^[^\p{C}<>]*$/u))
const price = v.pipe(Fen, v.check((amount) => amount >= 1_000_000 && amount <= 100_000_000_000, 'price.range'))

/** Why somebody disputes a value: a fact of the home is wrong, other sales compare better, an own appraisal, or the low price has a just reason (正当理由). */
export const DisputeGround = v.picklist(['wrongFact', 'comparables', 'appraisal', 'justReason'])
export type DisputeGround = v.InferOutput<typeof DisputeGround>

export const JustReason = v.picklist(['courtSale', 'closeRelatives', 'damage', 'forcedRelocation', 'shareSold', 'other'])
export type JustReason = v.InferOutput<typeof JustReason>

const Decoration = v.picklist(['bare', 'plain', 'fine'])
const Orientation = v.picklist(['northSouth', 'south', 'eastWest', 'north'])

/** A fact of the home that moves its value, with what it should be. */
export const DisputedFact = v.variant('name', [
  v.strictObject({ name: v.literal('floor'), value: v.pipe(v.number(), v.integer(), v.minValue(-9), v.maxValue(99), v.check((floor) => floor !== 0)) }),
  v.strictObject({ name: v.literal('builtArea'), value: v.pipe(Area, v.maxValue(200_000 as Area)) }),
  v.strictObject({ name: v.literal('decoration'), value: Decoration }),
  v.strictObject({ name: v.literal('orientation'), value: Orientation }),
])
export type DisputedFact = v.InferOutput<typeof DisputedFact>

/** The facts that can be disputed, and what there is to choose from. */
export const factNames = DisputedFact.options.map(({ entries }) => entries.name.literal)
export const factChoices = { decoration: Decoration.options, orientation: Orientation.options } as const

const papers = v.pipe(v.array(PaperId), v.maxLength(6))

/** What is claimed, by its ground. */
export const Claim = v.variant('ground', [
  v.strictObject({ ground: v.literal('wrongFact'), fact: DisputedFact, statement: words(0, 300), papers }),
  v.strictObject({
    ground: v.literal('comparables'),
    sales: v.pipe(
      v.array(v.strictObject({ complex: words(2, 40), month: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)), area: Area, price })),
      v.minLength(1),
      v.maxLength(6),
    ),
    statement: words(0, 300),
    papers,
  }),
  v.strictObject({
    ground: v.literal('appraisal'),
    appraisal: v.strictObject({ by: words(2, 60), number: words(2, 40), on: Day, value: price }),
    statement: words(0, 300),
    papers: v.pipe(papers, v.minLength(1)),
  }),
  v.strictObject({ ground: v.literal('justReason'), reason: JustReason, statement: words(4, 300), papers: v.pipe(papers, v.minLength(1)) }),
])
export type Claim = v.InferOutput<typeof Claim>

/** How a dispute ended: the value stays, the value is another, or the low price is accepted. */
export const DisputeOutcome = v.picklist(['kept', 'revalued', 'priceAccepted'])
export type DisputeOutcome = v.InferOutput<typeof DisputeOutcome>

/** A dispute as its opener sees it. */
export const Dispute = v.object({
  id: CaseId,
  number: CaseNumber,
  filingId: CaseId,
  state: v.picklist(['inReview', 'inApproval', 'done', 'withdrawn']),
  /** goes up with every move */
  version: v.pipe(v.number(), v.integer()),
  claim: Claim,
  openedAt: Instant,
  /** until when both clerks have to have spoken; absent once over */
  answerBy: v.optional(Instant),
  /** what the registry holds of the disputed fact, where it did not confirm it */
  registrySays: v.optional(v.union([v.string(), v.number()])),
  before: v.object({ value: Fen, floor: Fen }),
  answer: v.optional(v.object({ outcome: DisputeOutcome, reason: v.string(), at: Instant, value: Fen, floor: Fen })),
})
export type Dispute = v.InferOutput<typeof Dispute>

const reason = words(4, 300)

/** What a clerk proposes; a second one has to agree. */
export const ProposedAnswer = v.variant('kind', [
  v.strictObject({ kind: v.literal('keep'), reason }),
  v.strictObject({ kind: v.literal('correctFacts'), facts: v.pipe(v.array(DisputedFact), v.minLength(1), v.maxLength(4)), reason }),
  v.strictObject({ kind: v.literal('pickComparables'), sales: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))), v.minLength(3), v.maxLength(12)), reason }),
  v.strictObject({ kind: v.literal('adoptAppraisal'), appraisal: v.strictObject({ ...Appraisal.entries, by: words(2, 60), number: words(2, 40), value: price }), reason }),
  v.strictObject({ kind: v.literal('acceptPrice'), reason }),
])
export type ProposedAnswer = v.InferOutput<typeof ProposedAnswer>
