import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Fen, Ppm } from '#shared/model/money'

export const Tax = v.picklist([
  'vat', 'urbanMaintenanceTax', 'educationSurcharge', 'localEducationSurcharge', 'stampTax', 'landVat', 'incomeTax', 'deedTax', 'companyIncomeTax', 'propertyTax',
])
export type Tax = v.InferOutput<typeof Tax>

/** Where a parameter of a line comes from: the document, its article, since when it holds, and how sure we are of it. */
export const Citation = v.object({
  parameter: v.string(),
  document: v.string(),
  article: v.string(),
  from: Day,
  confidence: v.picklist(['confirmed-text', 'confirmed-secondary', 'secondary', 'memory-unconfirmed', 'unknown']),
})
export type Citation = v.InferOutput<typeof Citation>

/** A fact or parameter in the formula of a line: `{ name: 'original', value: 81500000, unit: 'fen' }`. */
export const NamedValue = v.object({
  name: v.string(),
  value: v.union([v.number(), v.string(), v.boolean()]),
  unit: v.picklist(['fen', 'ppm', 'years', 'count', 'area', 'day', 'code', 'flag']),
})
export type NamedValue = v.InferOutput<typeof NamedValue>

/**
 * What would make a line come out otherwise, all else the same, and what it comes to then: `day`, the first on which it does; `onlyHome`,
 * `homesBefore`, the other answer about the family; `area`, the other side of the limit (0.01 ㎡); `floor`, a price at or below it (fen).
 */
export const Change = v.object({
  by: v.picklist(['day', 'onlyHome', 'homesBefore', 'area', 'floor']),
  to: NamedValue.entries.value,
  payable: Fen,
})
export type Change = v.InferOutput<typeof Change>

/**
 * One tax of one payer. Known: `payable = due − relief`, fen. Unknown: what is missing, by the name of the fact or `parameter:<name>`; never a zero.
 * `reason` is one of the law engine's reasons; a newer server may know more.
 */
export const TaxLine = v.variant('unknown', [
  v.object({
    unknown: v.literal(false),
    tax: Tax,
    base: v.optional(Fen),
    rate: Ppm,
    due: Fen,
    relief: Fen,
    payable: Fen,
    reason: v.string(),
    law: v.array(Citation),
    confidence: Citation.entries.confidence,
    formula: v.array(NamedValue),
    /** absent where nobody asked for them */
    changes: v.optional(v.array(Change)),
  }),
  v.object({ unknown: v.literal(true), tax: Tax, missing: v.array(v.string()), law: v.array(Citation) }),
])
export type TaxLine = v.InferOutput<typeof TaxLine>
