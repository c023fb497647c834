import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { PriceModelId } from '#shared/model/ids'
import { Fen, Ppm } from '#shared/model/money'

/**
 * Where a version of the price model stands. `live`: values are told by it; `waiting`: good, but a clerk has to agree first;
 * `refused`: its ratio study failed; `retired`: a later one took its place.
 */
export const PriceModelStatus = v.picklist(['live', 'waiting', 'refused', 'retired'])
export type PriceModelStatus = v.InferOutput<typeof PriceModelStatus>

/** Figures of the IAAO Standard on Ratio Studies over the last months, told without them. */
export const StudyFigures = v.object({
  n: v.number(),
  refused: v.number(),
  median: v.number(),
  cod: v.number(),
  prd: v.number(),
  prb: v.number(),
  within10: v.number(),
})
export type StudyFigures = v.InferOutput<typeof StudyFigures>

/** A limit of the study that does not hold; `few`: too few sales to tell. */
export const StudyFault = v.picklist(['few', 'median', 'cod', 'prd', 'prb', 'refused'])
export type StudyFault = v.InferOutput<typeof StudyFault>

/** A complex whose benchmark price moved further than a machine may move it alone; fen per ㎡ of its standard home. */
export const MovedComplex = v.object({ complex: v.string(), before: Fen, after: Fen, ppm: Ppm })
export type MovedComplex = v.InferOutput<typeof MovedComplex>

/** A version of the price model, as a clerk reads it. */
export const PriceModel = v.object({
  id: PriceModelId,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: PriceModelStatus,
  /** newest month of sales in it, `YYYY-MM` */
  newestMonth: v.string(),
  calibratedAt: Instant,
  liveAt: v.optional(Instant),
  salesUsed: v.number(),
  /** why sales were left out, and how many */
  dropped: v.record(v.string(), v.number()),
  study: StudyFigures,
  faults: v.array(StudyFault),
  movedCount: v.number(),
  /** the farthest, at most 50 */
  moved: v.array(MovedComplex),
})
export type PriceModel = v.InferOutput<typeof PriceModel>
