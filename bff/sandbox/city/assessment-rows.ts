import type { CoreRows } from './core-rows'
import type { Transfer } from './list-transfers'

/** What the assessment base holds: every past sale of an existing home. */
export const assessmentRows = (transfers: readonly Transfer[]): CoreRows['assessmentBase'] => ({ past_sale: transfers.flatMap(pastSale) })

function pastSale({ contractId, previous, home, price, signedOn }: Transfer): CoreRows['assessmentBase']['past_sale'] {
  const { building, floor, orientation, decoration, product } = home
  if (contractId === null || previous === null || price === null || home.use === 'parking') {
    return []
  }
  const { complex } = building
  return [
    {
      contract_id: contractId,
      unit_number: home.unitNumber,
      complex_id: complex.id,
      building_id: building.id,
      district_code: complex.district,
      sold_on: signedOn,
      price,
      built_area: home.builtArea,
      inner_area: home.innerArea,
      floor,
      floors: building.floors,
      street_floor: building.streetFloor,
      has_lift: Number(building.hasLift),
      orientation,
      decoration,
      product,
      tenure: building.tenure,
      built_year: building.builtYear,
      lng: complex.lng,
      lat: complex.lat,
    },
  ]
}
