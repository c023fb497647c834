import type { Decoration, Orientation, Product } from './registry-tables'

/** What the assessment base (评估基准) shows us. */
export interface AssessmentBaseTables {
  past_sale: PastSaleTable
}

/**
 * A declared sale of an existing home, with what its price depends on; `district_code` is today's. Price in fen, areas in 0.01 ㎡,
 * position in millionths of a degree.
 */
interface PastSaleTable {
  contract_id: string
  unit_number: string
  complex_id: string
  building_id: string
  district_code: string
  sold_on: string
  price: number
  built_area: number
  inner_area: number | null
  floor: number | null
  floors: number | null
  street_floor: number | null
  has_lift: number
  orientation: Orientation | null
  decoration: Decoration | null
  product: Product | null
  tenure: number | null
  built_year: number
  lng: number | null
  lat: number | null
}
