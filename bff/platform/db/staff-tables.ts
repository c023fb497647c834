export interface StaffTables {
  staff: StaffTable
  staff_session: StaffSessionTable
  staff_try: StaffTryTable
}

/** A clerk. `person_id_index` is the blind index of the clerk's own ID number: nobody decides on a case of their own. */
interface StaffTable {
  id: string
  openid_index: string
  person_id_index: string
  name_sealed: string
  role: 'outlet' | 'officer' | 'reviewer' | 'supervisor'
  password_hash: string
  disabled_at: Date | null
  /** of an outlet's staff: which outlet */
  outlet_id: string | null
  created_at: Date
}

interface StaffSessionTable {
  token_hash: string
  staff_id: string
  issued_at: Date
  idle_until: Date
  ends_at: Date
  ended_at: Date | null
}

/** Passwords given by a WeChat account, for the limit; also for accounts that are no clerk's, so that both look the same. */
interface StaffTryTable {
  id: string
  openid_index: string
  at: Date
}
