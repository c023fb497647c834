import type { Day } from '#shared/model/day'
import { monthOf, monthsFrom } from './calendar'
import type { Complex } from './city-facts'
import type { CoreRows } from './core-rows'
import type { Transfer } from './list-transfers'
import { DIGITAL_SINCE } from './past-deed-tax'
import { basePrice, factors } from './price-model'
import type { FactorTable } from './price-model'

/** What the assessment base holds: a base price a complex and month, the factor tables, every past sale of an existing home. */
export function assessmentRows(complexes: readonly Complex[], transfers: readonly Transfer[], today: Day): CoreRows['assessmentBase'] {
  const months = monthsFrom(monthOf(DIGITAL_SINCE), monthOf(today))
  return {
    base_price: complexes.flatMap((complex) =>
      months.map((month) => ({ complex_id: complex.id, month, price_per_sqm: basePrice(complex, month) })),
    ),
    factor: (Object.keys(factors) as FactorTable[]).flatMap((table) =>
      Object.entries(factors[table]).map(([entry, ppm]) => ({ factor_table: table, entry, ppm })),
    ),
    past_sale: transfers.flatMap(pastSale),
  }
}

function pastSale({ contractId, previous, home, price, signedOn }: Transfer): CoreRows['assessmentBase']['past_sale'] {
  const { building, floor, orientation, decoration } = home
  if (contractId === null || previous === null || price === null || floor === null || orientation === null || decoration === null) {
    return []
  }
  return [
    {
      contract_id: contractId,
      unit_number: home.unitNumber,
      complex_id: building.complex.id,
      building_id: building.id,
      sold_on: signedOn,
      price,
      built_area: home.builtArea,
      floor,
      floors: building.floors,
      has_lift: Number(building.hasLift),
      orientation,
      decoration,
      built_year: building.complex.builtYear,
    },
  ]
}
