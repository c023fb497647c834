import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Area } from '#shared/model/home'
import { Fen, Ppm } from '#shared/model/money'

/** A step from the benchmark home's price to this home's: one entry of one factor table. */
export const FactorStep = v.object({
  table: v.picklist(['floor', 'orientation', 'lift', 'decoration', 'age']),
  entry: v.string(),
  /** of the reference home; 1_018_000 is +1.8 % */
  ppm: Ppm,
  /** what the step adds to the price per ㎡, fen; negative when it takes */
  perSqm: Fen,
})
export type FactorStep = v.InferOutput<typeof FactorStep>

/** A past sale brought to this home and this month: what was paid, and what that means here. */
export const Comparable = v.object({
  sameBuilding: v.boolean(),
  area: Area,
  floor: v.pipe(v.number(), v.integer()),
  soldOn: Day,
  price: Fen,
  /** the same price for this home's factors and month, for this home's area */
  adjusted: Fen,
})
export type Comparable = v.InferOutput<typeof Comparable>

/**
 * What a home is worth for tax: the benchmark price of its complex times the factor tables, with its tolerance band.
 * The law never sees `value`: it gets `floor`, value × (1 − band).
 */
export const Assessment = v.object({
  asOf: Day,
  validUntil: Day,
  /** fen */
  value: Fen,
  /** ends of the band: value × (1 ± band); `floor` is the lower end */
  floor: Fen,
  high: Fen,
  band: Ppm,
  /** benchmark of the complex for the month, fen per ㎡ of the reference home */
  benchmark: v.object({ month: v.string(), perSqm: Fen }),
  steps: v.array(FactorStep),
  /** benchmark and all steps together, fen per ㎡ */
  perSqm: Fen,
  comparables: v.array(Comparable),
})
export type Assessment = v.InferOutput<typeof Assessment>
