/**
 * Rows of what the bureau publishes (公开信息), as mysql2 returns them. `full_key` and `short_key` are what a name is sought by: the whole name, and the name
 * without the place before it (字号). Amounts in fen.
 */
export interface PublicityTables {
  taxpayer_state: TaxpayerStateTable
  arrear: ArrearTable
  serious_case: SeriousCaseTable
  agent: AgentTable
  grade_a: GradeATable
}

interface Named {
  name: string
  full_key: string
  short_key: string
}

/** Businesses only: of private persons nothing is told to everybody. */
interface TaxpayerStateTable extends Named {
  code: string
  payer: 'general' | 'small'
  payer_since: string
  state: 'normal' | 'abnormal' | 'deregistered'
  state_since: string
  office: string
}

/** What stands today; what was paid is taken away. Ids rise with the day of the notice. A person's `name` and `code` come masked. */
interface ArrearTable extends Named {
  id: string
  code: string
  district_code: string
  tax: string
  balance: number
  recent: number
  published_on: string
  office: string
}

interface SeriousCaseTable extends Named {
  id: string
  code: string
  breach: string
  facts: string
  decision: string
  decided_on: string
  published_on: string
  expires_on: string
  office: string
}

interface AgentTable extends Named {
  licence: string
  code: string
  kind: 'taxAgents' | 'accountants' | 'lawyers' | 'bookkeepers' | 'consultants'
  score: number
  grade: 'TSC5' | 'TSC4' | 'TSC3' | 'TSC2' | 'TSC1'
  listed_on: string
  struck_off_on: string | null
  district: string
}

interface GradeATable extends Named {
  year: number
  code: string
  district: string
}
