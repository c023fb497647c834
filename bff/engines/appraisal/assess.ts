import type { Assessment } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import { alikeSales, comparablesOf } from './alike-sales'
import { bandOf } from './band'
import type { Base, HomeFacts } from './base'
import { daysLater } from './days-later'
import { priceByTables } from './price-by-tables'
import { MILLION, scale } from './scale'

/** How long a value may be relied on, days. */
const VALID_DAYS = 90

/**
 * 存量房计税价格评估: what a home is worth for tax on a day, with its band and the sales beside it. Money in fen, areas in 0.01 ㎡.
 * Undefined when the base cannot tell: a parking space, a fact the register lacks, no benchmark, an entry the tables lack.
 * A person decides then.
 * @throws RangeError when the value is beyond 2^53 fen
 */
export function assess(base: Base, home: HomeFacts, day: Day): Assessment | undefined {
  const price = home.use === 'home' ? priceByTables(base, home, day) : undefined
  if (!price) {
    return undefined
  }
  const { benchmark, steps, perSqm, value } = price
  const alike = alikeSales(base, home, day)
  const band = bandOf(alike.map(({ ratio }) => ratio))
  return {
    asOf: day,
    validUntil: daysLater(day, VALID_DAYS),
    value,
    floor: scale(value, MILLION - band, MILLION),
    high: scale(value, MILLION + band, MILLION),
    band,
    benchmark: { month: benchmark.month, perSqm: benchmark.perSqm },
    steps,
    perSqm,
    comparables: comparablesOf(alike, home, value),
  }
}
