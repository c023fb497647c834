import type { Fen, Ppm } from '#shared/model/money'
import type { Dropped } from './clean-sales'
import type { Neighbours } from './neighbours'
import type { Plan } from './plan'
import type { DescribedHome, Sales } from './sales'

/** A table as it is published: every level as part of the standard home's price. */
export interface PublishedTable {
  readonly name: string
  readonly kind: 'time' | 'place' | 'local' | 'factor'
  readonly labels: readonly string[]
  /** ppm of the reference level's price */
  readonly ppm: Int32Array
  /** weighted sales behind each level */
  readonly mass: Float64Array
  readonly reference: string
  /** for a level nobody has sold yet */
  readonly unknown: Ppm
  /** -1: unknown */
  readonly levelOf: (home: DescribedHome, month: number) => number
}

/** How far honest sales lay from what would have been told of them, by how much stood behind it. */
export interface Spread {
  /** upper ends of the classes of support */
  readonly ends: readonly number[]
  /** a standard deviation each, as part of the value */
  readonly deviations: readonly number[]
}

/** Everything an assessment rests on. Nothing in it is ever changed. */
export interface Model {
  readonly plan: Plan
  readonly firstMonth: number
  readonly lastMonth: number
  /** fen per ㎡ of the standard home */
  readonly base: Fen
  readonly tables: readonly PublishedTable[]
  /** the clean ones; comparables are places in it */
  readonly sales: Sales
  /** paid as part of what the tables say, ppm; with all tables, and without the local ones */
  readonly ratios: Int32Array
  readonly farRatios: Int32Array
  readonly codeOf: (name: string, text: string) => number
  readonly known: Neighbours
  readonly unseen: Neighbours
  readonly knownSpread: Spread
  readonly unseenSpread: Spread
  readonly used: number
  readonly dropped: readonly Dropped[]
}
