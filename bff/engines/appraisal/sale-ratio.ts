import type { Fen, Ppm } from '#shared/model/money'
import { MILLION, partOf, scale } from './scale'

/** A price beyond that is a slip of the pen. */
const MOST = 100 * MILLION

/**
 * What was paid as part of what the tables say of the sale in its month; a hundred times at most.
 * @param perSqm by the tables, fen; `area` in 0.01 ㎡
 */
export function saleRatio(price: Fen, perSqm: Fen, area: number): Ppm {
  const expected = scale(perSqm, area, 100)
  return (expected > 0 ? Math.min(partOf(price, expected), MOST) : MOST) as Ppm
}
