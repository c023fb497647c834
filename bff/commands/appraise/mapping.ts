import type { Plan } from '../../engines/appraisal/plan'
import type { DescribedHome } from '../../engines/appraisal/sales'

/** The text of one column of the row at hand; '' where there is none. */
export type Cell = (column: string) => string

/** How a file of sales becomes the columns that a plan speaks of. */
export interface Mapping {
  readonly id: string
  /** `YYYY-MM` or `YYYY-MM-DD`; a file of one date has none */
  readonly month?: string
  readonly price: string
  /** how many fen one of the file's price is */
  readonly fenEach: number
  /** columns of the home without which a file is refused */
  readonly needed: readonly string[]
  readonly describe: (cell: Cell) => DescribedHome
  readonly plan: Plan
}

/** NaN where there is nothing. */
export const numberIn = (text: string): number => (text === '' ? NaN : Number(text))
