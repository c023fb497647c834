/** Rows of the land and home registry (不动产登记) as mysql2 returns them. Areas in 0.01 ㎡, prices in fen. */
export interface RegistryTables {
  district: DistrictTable
  district_successor: { code: string; successor_code: string }
  complex: ComplexTable
  complex_district: ComplexDistrictTable
  building: BuildingTable
  home: HomeTable
  title: TitleTable
  title_owner: TitleOwnerTable
  mortgage: MortgageTable
  seizure: { id: string; unit_number: string; court: string; since: string; ended_on: string | null }
  register_correction: RegisterCorrectionTable
  tax_clearance: TaxClearanceTable
}

/** A unit of the city under one code and name; `valid_from` null: since before the register is kept, `valid_to` null: today. */
interface DistrictTable {
  code: string
  name: string
  valid_from: string | null
  valid_to: string | null
}

/** Position in millionths of a degree. */
interface ComplexTable {
  id: string
  name: string
  /** of its first buildings */
  built_year: number
  lng: number | null
  lat: number | null
}

/** `tenure`: years of the land use right; `street_floor`: which floor opens on a street (平街层), where it is not the first. */
interface BuildingTable {
  id: string
  complex_id: string
  name: string
  floors: number
  has_lift: number
  built_year: number
  tenure: number | null
  street_floor: number | null
}

/** Which district a complex belonged to, and when: districts are merged and split. */
interface ComplexDistrictTable {
  complex_id: string
  district_code: string
  valid_from: string
  valid_to: string | null
}

export type HomeUse = 'home' | 'parking'
export type Orientation = 'northSouth' | 'south' | 'eastWest' | 'north'
export type Decoration = 'bare' | 'plain' | 'fine'
/** Flat, house with few floors and gardens (洋房), flat on two floors (跃层). */
export type Product = 'flat' | 'garden' | 'duplex'
export type AcquiredHow = 'newSale' | 'sale' | 'reform' | 'resettlement' | 'inheritance' | 'gift'

interface HomeTable {
  unit_number: string
  building_id: string
  entrance: string | null
  room: string
  use_code: HomeUse
  built_area: number
  inner_area: number
  floor: number | null
  orientation: Orientation | null
  decoration: Decoration | null
  /** null: no home for people */
  product: Product | null
}

/** A title certificate (不动产权证); `ended_on` null: it is the valid one. */
interface TitleTable {
  id: string
  unit_number: string
  certificate_number: string
  acquired_on: string
  acquired_how: AcquiredHow
  price: number | null
  ended_on: string | null
}

interface TitleOwnerTable {
  title_id: string
  position: number
  id_number: string
  name: string
  share_parts: number
  share_of: number
}

/** `transfer_ban` 1: the parties registered that the home must not be transferred (禁止转让约定). */
interface MortgageTable {
  id: string
  unit_number: string
  bank: string
  amount: number
  transfer_ban: number
  since: string
  ended_on: string | null
}

/** What we write there: a request to look for a home (登记信息更正), idempotent by our id. */
interface RegisterCorrectionTable {
  id: string
  id_number: string
  address: string
  requested_at: Date
  answer: 'found' | 'notFound' | null
  answered_at: Date | null
}

/** What we write there: all taxes of a transfer are paid; `transferred_at` null: the title is not passed on yet. Lists as JSON text. */
interface TaxClearanceTable {
  id: string
  unit_number: string
  certificate_numbers: string
  buyers: string
  price: number
  contract_id: string | null
  cleared_at: Date
  transferred_at: Date | null
}
