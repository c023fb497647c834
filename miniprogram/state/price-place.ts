import type { Assessment } from '#shared/model/assessment'
import type { Fen } from '#shared/model/money'

export type PricePlace = 'inside' | 'below' | 'above'

/** Where a price stands against the interval of the value. */
export function placeOf({ floor, high }: Pick<Assessment, 'floor' | 'high'>, price: Fen): PricePlace {
  return price < floor ? 'below' : price > high ? 'above' : 'inside'
}
