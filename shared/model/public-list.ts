import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Fen } from '#shared/model/money'

/** A line of a notice of arrears (欠税公告), as it was published: a person's name and number are masked there already. */
export const Arrear = v.object({
  id: v.string(),
  name: v.string(),
  code: v.string(),
  /** the tax by its legal name */
  tax: v.string(),
  balance: Fen,
  /** how much of the balance came up in the period of the notice */
  recent: Fen,
  publishedOn: Day,
  office: v.string(),
})
export type Arrear = v.InferOutput<typeof Arrear>

/** A case of serious breach of tax law (重大税收违法失信案件) that is still published. */
export const SeriousCase = v.object({
  id: v.string(),
  name: v.string(),
  code: v.string(),
  /** what kind of breach, in the words of the notice */
  breach: v.string(),
  facts: v.string(),
  decision: v.string(),
  decidedOn: Day,
  publishedOn: Day,
  /** from this day on it is published no more */
  expiresOn: Day,
  office: v.string(),
})
export type SeriousCase = v.InferOutput<typeof SeriousCase>

/** What the register says to everybody of one business; private persons are not in it. */
export const TaxpayerState = v.object({
  code: v.string(),
  name: v.string(),
  payer: v.picklist(['general', 'small']),
  payerSince: Day,
  /** `abnormal`: 非正常户, could not be reached and did not file */
  state: v.picklist(['normal', 'abnormal', 'deregistered']),
  stateSince: Day,
  office: v.string(),
})
export type TaxpayerState = v.InferOutput<typeof TaxpayerState>

/** An agent for tax matters (涉税专业服务机构) as the bureau published it. */
export const Agent = v.object({
  licence: v.string(),
  name: v.string(),
  kind: v.picklist(['taxAgents', 'accountants', 'lawyers', 'bookkeepers', 'consultants']),
  /** of 500 points */
  score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
  /** TSC5 is the best */
  grade: v.picklist(['TSC5', 'TSC4', 'TSC3', 'TSC2', 'TSC1']),
  listedOn: Day,
  /** struck off the list on this day: it may not act any more */
  struckOffOn: v.optional(Day),
  district: v.string(),
})
export type Agent = v.InferOutput<typeof Agent>

/** Graded A for its tax credit in a year (纳税信用 A 级). */
export const GradeA = v.object({ code: v.string(), name: v.string(), district: v.string() })
export type GradeA = v.InferOutput<typeof GradeA>
