import type { InvoiceLedgerTables } from '../../adapters/core/invoice-ledger-tables'
import type { Day } from '#shared/model/day'
import type { AcquiredHow, Decoration, HomeUse, Orientation, Product } from '../../adapters/core/registry-tables'

/** What there is in the city, before it is written down by the services. Areas in 0.01 ㎡, prices in fen. */
export interface CityFacts {
  complexes: Complex[]
  buildings: Building[]
  homes: HomeFact[]
  households: Household[]
  acquisitions: Acquisition[]
  mortgages: Mortgage[]
  seizures: Seizure[]
  pending: PendingSale[]
  traders: Trader[]
}

export interface Complex {
  id: string
  name: string
  /** today's district */
  district: string
  /** the code when it was built, where that one has ended */
  firstDistrict: string
  /** of its first buildings */
  builtYear: number
  /** how much dearer than its district, as a logarithm */
  effect: number
  /** millionths of a degree */
  lng: number
  lat: number
}

export interface Building {
  id: string
  complex: Complex
  name: string
  /** above the lowest street */
  floors: number
  hasLift: boolean
  builtYear: number
  /** years of the land use right */
  tenure: 70 | 50 | 40
  /** which floor opens on an upper street, on a slope */
  streetFloor: number | null
}

export interface HomeFact {
  unitNumber: string
  building: Building
  entrance: string | null
  room: string
  use: HomeUse
  builtArea: number
  innerArea: number
  /** negative below the lowest street; null where it does not matter */
  floor: number | null
  orientation: Orientation | null
  decoration: Decoration | null
  product: Product | null
}

export interface Citizen {
  idNumber: string
  name: string
  sex: 'male' | 'female'
  bornOn: Day
}

/** One adult or a couple, with children. */
export interface Household {
  head: Citizen
  spouse: Citizen | null
  marriedOn: Day | null
  divorcedOn: Day | null
  children: Citizen[]
}

export interface Owner {
  citizen: Citizen
  parts: number
  of: number
}

/** A home comes into a household's hands; the next one of the same home ends it. */
export interface Acquisition {
  home: HomeFact
  household: Household
  on: Day
  how: AcquiredHow
  price: number | null
  owners: Owner[]
}

export interface Mortgage {
  home: HomeFact
  bank: string
  amount: number
  transferBan: boolean
  since: Day
  endedOn: Day | null
}

export interface Seizure {
  home: HomeFact
  court: string
  since: Day
  endedOn: Day | null
}

/** A net-signed contract whose taxes are not declared yet. */
export interface PendingSale {
  home: HomeFact
  sellers: Owner[]
  buyers: Owner[]
  price: number
  signedOn: Day
}

export interface Trader {
  code: string
  name: string
  kind: 'enterprise' | 'soleTrader' | 'individual'
  district: string
  registeredOn: Day
  responsible: Citizen
  payer: 'general' | 'small'
  credit: 'A' | 'B' | 'M' | 'C' | 'D'
  /** who may act for it besides the responsible one */
  actors: { idNumber: string; role: 'finance' | 'clerk' }[]
  /** what risk control found */
  flags: CoreRiskFlag[]
  /** digital invoices a month without VAT, fen; null: none of its own */
  quota: number | null
  paper: { kind: 'ordinary' | 'special'; faceLimit: number; perMonth: number }[]
  invoices: { number: string; buyerName: string; buyerCode: string | null; item: string; amount: number; rate: number; issuedOn: Day }[]
}

type CoreRiskFlag = Omit<InvoiceLedgerTables['risk_flag'], 'code' | 'ended_on'>
