import type { Comparable } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import type { Fen, Ppm } from '#shared/model/money'
import type { Base, HomeFacts, PastSale } from './base'
import { priceByTables } from './price-by-tables'
import { MILLION, partOf, scale } from './scale'

/** How far the area of a comparable may lie from the home's. */
const AREA_SPAN = 250_000

const SHOWN = 5

/** Paid three times or a third of what the tables say: part of a home, a price among relatives, a slip of the pen. It tells nothing. */
const IMPLAUSIBLE = 3

/** A past sale that may stand beside a home: what was paid as part of what the tables say of it in its month. */
interface AlikeSale {
  sale: PastSale
  ratio: Ppm
  /** price by the tables, fen */
  expected: Fen
}

/** Past sales of the complex up to the day, of other homes of about the same area, whose price the tables can tell. */
export function alikeSales(base: Base, home: HomeFacts, day: Day): AlikeSale[] {
  return base.sales.flatMap((sale) => {
    if (sale.unitNumber === home.unitNumber || sale.soldOn > day || !isNear(sale.builtArea, home.builtArea)) {
      return []
    }
    const expected = priceByTables(base, sale, sale.soldOn)?.value
    return expected !== undefined && isPlausible(sale.price, expected) ? [{ sale, expected, ratio: partOf(sale.price, expected) }] : []
  })
}

/** The most similar ones, brought to the home's factors, area and month: same building first, then the newest. */
export function comparablesOf(alike: readonly AlikeSale[], home: HomeFacts, value: Fen): Comparable[] {
  return alike
    .map(({ sale, expected }) => ({
      sameBuilding: sale.buildingId === home.buildingId,
      area: sale.builtArea,
      floor: sale.floor,
      soldOn: sale.soldOn,
      price: sale.price,
      adjusted: scale(sale.price, value, expected),
    }))
    .sort((a, b) => Number(b.sameBuilding) - Number(a.sameBuilding) || compare(b.soldOn, a.soldOn))
    .slice(0, SHOWN)
}

const isNear = (area: Area, home: Area): boolean => Math.abs(area - home) * MILLION <= home * AREA_SPAN

const isPlausible = (price: Fen, expected: Fen): boolean => price * IMPLAUSIBLE >= expected && price <= expected * IMPLAUSIBLE

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
