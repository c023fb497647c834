/** How one fact of a home, or the day, becomes a level of a table. */
export type Key =
  | { readonly text: string }
  /** equal steps of a number, the outer ones open */
  | { readonly number: string; readonly step: number; readonly from: number; readonly to: number }
  /** last value of each band; above the last one more band */
  | { readonly number: string; readonly bands: readonly number[] }
  /** years from the year in a column to the month, in bands */
  | { readonly yearsSince: string; readonly bands: readonly number[] }
  /** calendar spans of so many months; `ahead` more after the newest one have a level of their own, see `forecast` */
  | { readonly months: number; readonly ahead?: number }

/**
 * One table of the price model: an effect, in percent of the price, for each level; crossed when there are several keys.
 * `time` and `place` tables make the benchmark price, `factor` tables lead from it to the home; `local` ones (complex, building)
 * are what a home in a complex without sales has to borrow from its neighbours.
 */
export interface Table {
  readonly name: string
  readonly kind: 'time' | 'place' | 'local' | 'factor'
  readonly keys: readonly Key[]
  /** how many sales' worth of doubt pulls a level towards none */
  readonly shrink: number
  /** level of the standard home, by its label; the one sold most where none is named */
  readonly reference?: string
  /** how months to come are told: by so much of the mean pace of the last months */
  readonly forecast?: { readonly over: number; readonly part: number }
  /**
   * Levels that begin with `prefix` have a standard of their own, `standard`: what that one is worth belongs to a level of another
   * table that holds for all of them. Without it walk-ups would count partly in the floor table and partly in the lift table.
   */
  readonly group?: { readonly prefix: string; readonly standard: string; readonly table: string; readonly level: string }
}

/** What makes two homes alike: a difference of `per` counts as one step away. */
export interface Likeness {
  readonly number: string
  readonly per: number
  /** the difference of the logarithms instead */
  readonly log?: boolean
}

export interface Nearness {
  /** how many comparables */
  readonly count: number
  /** km that count as one step */
  readonly km: number
  /** months that count as one step */
  readonly months: number
  /** steps added where the text differs */
  readonly differs: readonly { readonly text: string; readonly steps: number }[]
  readonly likeness: readonly Likeness[]
  /** weight of what the tables say beside the comparables, as so many perfect comparables */
  readonly doubt: number
  /** farther ones (in steps) are no comparables */
  readonly farthest: number
}

/** Which tables exist, how homes compare and when the engine would rather be silent: all of it data. */
export interface Plan {
  readonly complex: string
  /** column of the built area, ㎡ */
  readonly area: string
  /** columns of the position, km from any fixed point */
  readonly east: string
  readonly north: string
  readonly tables: readonly Table[]
  /** a sale so many months ago weighs half */
  readonly halfLife: number
  readonly rounds: number
  readonly refits: number
  /** the asymmetric trim, in deviations: under-declared prices are commoner than over-declared ones */
  readonly trim: { readonly below: number; readonly above: number }
  readonly known: Nearness
  readonly unseen: Nearness
  /** comparables are not older, months */
  readonly newest: number
  readonly cellKm: number
  readonly fewest: number
  /** deviations: up to `high` a value is sure, above `low` it is flagged, above `refuse` not told */
  readonly deviation: { readonly high: number; readonly low: number; readonly refuse: number }
}

/** The order in which a price is told: the benchmark first, then what leads from it to the home. */
export const inPriceOrder = (tables: readonly Table[]): Table[] => [
  ...tables.filter(({ kind }) => kind !== 'factor'),
  ...tables.filter(({ kind }) => kind === 'factor'),
]

/** How many months after the newest one have a price of their own. */
export const monthsAhead = ({ tables }: Pick<Plan, 'tables'>): number =>
  Math.max(0, ...tables.flatMap(({ kind, keys }) => (kind === 'time' ? keys.map((key) => ('months' in key ? (key.ahead ?? 0) : 0)) : [])))
