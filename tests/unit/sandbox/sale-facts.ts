import type { HomeFacts, SaleFacts } from '../../../bff/engines/appraisal/home-facts'
import type { HomeFact } from '../../../bff/sandbox/city/city-facts'
import type { CoreRows } from '../../../bff/sandbox/city/core-rows'

/** A sale of the assessment base as the engine wants it. */
export const saleFacts = (row: CoreRows['assessmentBase']['past_sale'][number]): SaleFacts =>
  ({
    id: row.contract_id,
    soldOn: row.sold_on,
    price: row.price,
    unit: row.unit_number,
    complex: row.complex_id,
    building: row.building_id,
    district: row.district_code,
    builtArea: row.built_area,
    innerArea: row.inner_area,
    floor: row.floor,
    floors: row.floors,
    streetFloor: row.street_floor,
    hasLift: row.has_lift === 1,
    orientation: row.orientation,
    decoration: row.decoration,
    product: row.product,
    tenure: row.tenure,
    builtYear: row.built_year,
    lng: row.lng,
    lat: row.lat,
  }) as SaleFacts

/** A home of the sandbox city as the engine wants it. */
export const homeFacts = ({ building, unitNumber: unit, use, ...home }: HomeFact): HomeFacts =>
  ({
    unit,
    complex: building.complex.id,
    building: building.id,
    district: building.complex.district,
    use,
    builtArea: home.builtArea,
    innerArea: home.innerArea,
    floor: home.floor,
    floors: building.floors,
    streetFloor: building.streetFloor,
    hasLift: building.hasLift,
    orientation: home.orientation,
    decoration: home.decoration,
    product: home.product,
    tenure: building.tenure,
    builtYear: building.builtYear,
    lng: building.complex.lng,
    lat: building.complex.lat,
  }) as HomeFacts
