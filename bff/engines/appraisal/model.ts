import type { Fen, Ppm } from '#shared/model/money'
import type { Dropped } from './clean-sales'
import type { Neighbours } from './neighbours'
import type { Plan } from './plan'
import type { DescribedHome, Sales } from './sales'

/** A table as it is published and stored: every level as part of the standard home's price. */
export interface TableData {
  readonly name: string
  readonly kind: 'time' | 'place' | 'local' | 'factor'
  readonly labels: readonly string[]
  /** what each level is called inside: its codes of all keys in one number */
  readonly codes: Float64Array
  /** ppm of the reference level's price */
  readonly ppm: Int32Array
  /** weighted sales behind each level */
  readonly mass: Float64Array
  readonly reference: string
  /** for a level nobody has sold yet */
  readonly unknown: Ppm
}

export interface PublishedTable extends TableData {
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

/** Everything an assessment rests on, as plain data: it can be cloned, stored and read back to the bit. */
export interface ModelData {
  readonly plan: Plan
  /** months since year 0 */
  readonly firstMonth: number
  readonly lastMonth: number
  /** fen per ㎡ of the standard home */
  readonly base: Fen
  readonly tables: readonly TableData[]
  /** the clean ones; comparables are places in it */
  readonly sales: Sales
  /** paid as part of what the tables say, ppm; with all tables, and without the local ones */
  readonly ratios: Int32Array
  readonly farRatios: Int32Array
  readonly known: Neighbours
  readonly unseen: Neighbours
  readonly knownSpread: Spread
  readonly unseenSpread: Spread
  /** tolerance band of each complex by its code, ppm; 0: too few sales of its own to tell */
  readonly bands: Int32Array
  readonly used: number
  readonly dropped: readonly Dropped[]
}

/** A model that can be asked. Nothing in it is ever changed. */
export interface Model extends ModelData {
  readonly tables: readonly PublishedTable[]
  readonly codeOf: (name: string, text: string) => number
}
