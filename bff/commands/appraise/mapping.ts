import type { Plan } from '../../engines/appraisal/plan'

/** How a file of sales becomes the columns that a plan speaks of. */
export interface Mapping {
  readonly columns: {
    readonly id: string
    /** `YYYY-MM` or `YYYY-MM-DD`; a file of one date has none */
    readonly month?: string
    readonly price: string
    /** how many fen one of the file's price is */
    readonly fenEach: number
    readonly text: readonly string[]
    /** columns that may be missing from the file */
    readonly optional?: readonly string[]
    /** name → column and what it is multiplied by */
    readonly number: Readonly<Record<string, { readonly column: string; readonly times?: number }>>
  }
  /** text made of several columns */
  readonly derived?: Readonly<Record<string, (cell: (column: string) => string) => string>>
  readonly plan: Plan
}
