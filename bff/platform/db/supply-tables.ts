export interface SupplyTables {
  supply_request: SupplyRequestTable
  paper_stock: PaperStockTable
  paper_use: PaperUseTable
  parcel: ParcelTable
  parcel_step: ParcelStepTable
  mail_address: MailAddressTable
  outlet: OutletTable
  pickup_try: PickupTryTable
  control_told: ControlToldTable
}

interface ControlToldTable {
  business_code: string
  class: string
  told_at: Date
}

/** A raise of a quota (amounts in fen), an order of paper (counts) or an appeal. `open_key`: at most one of a kind is open for a business. */
interface SupplyRequestTable {
  case_id: string
  kind: 'quota' | 'paper' | 'appeal'
  business_code: string
  person_id: string
  role: 'legal' | 'finance' | 'clerk'
  version: number
  state: string
  content_sealed: string
  verdict: 'full' | 'capped' | 'clerk' | 'refused' | null
  control: string
  rules: string
  asked: number | null
  given: number | null
  month: string | null
  invoice_kind: 'ordinary' | 'special' | null
  reason_id: string | null
  decided_by: string | null
  delivery: string | null
  outlet_id: string | null
  address_id: string | null
  pickup_hash: string | null
  pickup_sealed: string | null
  range_id: string | null
  open_key: string | null
  opened_at: Date
  held_at: Date | null
}

/** Runs of blank paper. `holder`: `office`, an outlet's id or a business's code. */
interface PaperStockTable {
  id: string
  holder_kind: 'office' | 'outlet' | 'business'
  holder: string
  kind: 'ordinary' | 'special'
  code: string
  first: number
  last: number
  next: number
  state: 'held' | 'packed' | 'cancelled'
  case_id: string | null
}

interface PaperUseTable {
  number: string
  stock_id: string
  case_id: string | null
  used_at: Date
  void_at: Date | null
}

/** `ask_at`: when the post is asked about it; null: nothing more is to be expected. */
interface ParcelTable {
  id: string
  case_id: string
  case_kind: string
  person_id: string
  to_sealed: string
  state: 'packed' | 'handedIn' | 'onTheWay' | 'delivered' | 'received' | 'returned' | 'lost'
  number: string | null
  created_at: Date
  moved_at: Date
  ask_at: Date | null
}

interface ParcelStepTable {
  parcel_id: string
  event: string
  state: string
  at: Date
  place: string | null
}

interface PickupTryTable {
  id: string
  staff_id: string
  at: Date
}

interface MailAddressTable {
  id: string
  person_id: string
  content_sealed: string
  is_usual: number
  created_at: Date
  removed_at: Date | null
}

/** `lat`, `lng`: in ten-thousandths of a degree; `days`: 1 Monday to 7 Sunday. */
interface OutletTable {
  id: string
  kind: 'post' | 'window' | 'machine'
  name: string
  district: string
  place: string
  lat: number
  lng: number
  opens: string
  closes: string
  days: string
  services: string
  ended_at: Date | null
}
