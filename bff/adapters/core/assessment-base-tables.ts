import type { Decoration, Orientation } from './registry-tables'

/** Rows of the assessment base (评估基准). Prices in fen, per ㎡ where it says so; factors in ppm of the reference home. */
export interface AssessmentBaseTables {
  base_price: { complex_id: string; month: string; price_per_sqm: number }
  factor: { factor_table: 'floor' | 'orientation' | 'lift' | 'decoration' | 'age'; entry: string; ppm: number }
  past_sale: PastSaleTable
}

/** A declared sale of an existing home, with what its price depends on. */
interface PastSaleTable {
  contract_id: string
  unit_number: string
  complex_id: string
  building_id: string
  sold_on: string
  price: number
  built_area: number
  floor: number
  floors: number
  has_lift: number
  orientation: Orientation
  decoration: Decoration
  built_year: number
}
