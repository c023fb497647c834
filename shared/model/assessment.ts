import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'
import { Area } from '#shared/model/home'
import { AssessmentId, PriceModelId } from '#shared/model/ids'
import { Fen, Ppm } from '#shared/model/money'

/** What the price of a home depends on, beside where it stands and when it is sold. */
export const FactorTable = v.picklist(['floor', 'orientation', 'lift', 'decoration', 'age', 'area', 'innerShare', 'tenure', 'product'])
export type FactorTable = v.InferOutput<typeof FactorTable>

/** A step from the benchmark home's price to this home's: one entry of one factor table. */
const FactorStep = v.object({
  table: FactorTable,
  entry: v.string(),
  /** of the standard home; 1_018_000 is +1.8 % */
  ppm: Ppm,
  /** what the step adds to the price per ㎡, fen; negative when it takes */
  perSqm: Fen,
})

/** Where a comparable differs from the home in one table: the home's entry as part of the comparable's. */
export const Adjustment = v.object({
  /** a factor table, or `month`, `district`, `districtQuarter`, `complex`, `building` */
  table: v.string(),
  from: v.string(),
  to: v.string(),
  ppm: Ppm,
})
export type Adjustment = v.InferOutput<typeof Adjustment>

/** A past sale brought to this home and this month: what was paid, and what that means here. */
export const Comparable = v.object({
  /** names the sale among those of the model */
  sale: v.string(),
  complex: v.string(),
  sameComplex: v.boolean(),
  sameBuilding: v.boolean(),
  area: Area,
  floor: v.pipe(v.number(), v.integer()),
  soldOn: Day,
  price: Fen,
  /** the same price for this home's factors and month, for this home's area */
  adjusted: Fen,
  /** how much it counts; 1_000_000 is a perfect match */
  weight: Ppm,
  /** paid as part of what the tables say of it in its month */
  ratio: Ppm,
  /** metres east and north of the home; absent where a position is not known */
  east: v.optional(v.pipe(v.number(), v.integer())),
  north: v.optional(v.pipe(v.number(), v.integer())),
  adjustments: v.array(Adjustment),
})
export type Comparable = v.InferOutput<typeof Comparable>

/** Why there is a version of a home's value: each step of a dispute makes one. `renewed`: the one before was valid no more. */
export const AssessmentReason = v.picklist(['opened', 'reopened', 'renewed', 'factCorrected', 'comparablesPicked', 'appraisalAdopted', 'priceAccepted', 'kept'])
export type AssessmentReason = v.InferOutput<typeof AssessmentReason>

/** Why no value is told. `noModel`: no price model is live. */
export const ValueRefusal = v.picklist(['noModel', 'factMissing', 'areaUnusable', 'tooFewComparables', 'tooUncertain'])
export type ValueRefusal = v.InferOutput<typeof ValueRefusal>

/** The report of an appraiser that a clerk adopted. */
export const Appraisal = v.object({ by: v.string(), number: v.string(), on: Day, value: Fen })
export type Appraisal = v.InferOutput<typeof Appraisal>

/**
 * What a home is worth for tax: standard home of the complex × factor tables × what comparable sales say, with its tolerance band.
 * `benchmark` + each step = `byTables`; `byTables` × `correction` = `perSqm`; `perSqm` × area = `value`, each rounded half up to the fen.
 * With `appraisal` the value is the report's and the rest stands beside it for comparison.
 * The law never sees `value`: it gets `floor`, value × (1 − band).
 */
export const Assessment = v.object({
  id: AssessmentId,
  /** 1, 2 … within the filing */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: AssessmentReason,
  /** the price model it rests on, for good */
  model: v.object({ id: PriceModelId, number: v.pipe(v.number(), v.integer()), calibratedOn: Day }),
  asOf: Day,
  validUntil: Day,
  area: Area,
  /** fen */
  value: Fen,
  /** ends of the band: value × (1 ± band); `floor` is the lower end */
  floor: Fen,
  high: Fen,
  band: Ppm,
  /** nine of ten honest prices lie between */
  likely: v.object({ low: Fen, high: Fen }),
  confidence: v.picklist(['high', 'medium', 'low']),
  /** no sale in the complex: its level is borrowed from the neighbours */
  borrowed: v.boolean(),
  /** the standard home of the complex in the month, fen per ㎡ */
  benchmark: v.object({ month: v.string(), perSqm: Fen }),
  steps: v.array(FactorStep),
  /** benchmark and all steps together, fen per ㎡ */
  byTables: Fen,
  /** what the comparables fetched against the same tables */
  correction: Ppm,
  /** how much the tables count beside the comparables, as so many perfect ones; 1_000_000 is one */
  doubt: Ppm,
  perSqm: Fen,
  /** all that count, heaviest first */
  comparables: v.array(Comparable),
  appraisal: v.optional(Appraisal),
  /** the tax office accepts the low price: it has a just reason */
  priceAccepted: v.optional(v.literal(true)),
})
export type Assessment = v.InferOutput<typeof Assessment>

/** What the value would be if the home were otherwise; 1_019_000 is +1.9 %. `to`: an entry, for the first two how many floors. */
export const Otherwise = v.object({
  what: v.picklist(['floorsUp', 'floorsDown', 'decoration', 'orientation']),
  to: v.string(),
  ppm: Ppm,
})
export type Otherwise = v.InferOutput<typeof Otherwise>

/** One version of the value, as a line of its history. */
export const AssessmentVersion = v.object({ version: Assessment.entries.version, reason: AssessmentReason, at: Instant, value: Fen, floor: Fen, modelNumber: v.pipe(v.number(), v.integer()) })
export type AssessmentVersion = v.InferOutput<typeof AssessmentVersion>
