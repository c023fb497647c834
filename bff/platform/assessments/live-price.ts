import type { Day } from '#shared/model/day'
import type { PriceModelId } from '#shared/model/ids'
import type { Model } from '../../engines/appraisal/model'

/** The version of the price model that values are told by in this process. */
export interface LivePrice {
  readonly id: PriceModelId
  readonly number: number
  readonly calibratedOn: Day
  readonly model: Model
  /** name of a complex as it is shown; its id where nobody knows one */
  readonly nameOf: (complexId: string) => string
}

/** Filled and swapped as a whole; a request takes `live` once and stays with it. */
export interface Prices {
  live: LivePrice | undefined
}
