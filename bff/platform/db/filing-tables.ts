/** A case and everybody who may see it: what waits for each, and from which moment on they read. */
interface CasePartyTable {
  case_id: string
  person_id: string
  todo: string | null
  since_seq: number
}

/** `title_key`: the seller's title, while the filing stands: one title is sold once. */
interface FilingTable {
  case_id: string
  title_key: string | null
  snapshot_sealed: string
  rules: string
  held_at: Date | null
  answer_by: Date | null
  returned_sealed: string | null
}

interface FilingPartyTable {
  case_id: string
  position: number
  side: 'seller' | 'buyer'
  opener: number
  person_id: string | null
  id_number_index: string | null
  identity_sealed: string
  share_parts: number
  share_of: number
  progress: 'absent' | 'invited' | 'joined' | 'confirmed' | 'signed' | 'paid' | 'settled'
  facts_sealed: string | null
  facts_hash: string | null
  undertakings: string | null
  total: number | null
  signed_at: Date | null
}

interface FilingInvitationTable {
  id: string
  case_id: string
  position: number
  code_hash: string
  code_sealed: string
  expires_at: Date
  used_at: Date | null
  declined_at: Date | null
}

/** The facts, the day and the lines a filing was decided on: enough to compute it again. */
interface TaxDecisionTable {
  id: string
  case_id: string
  day: string
  facts_sealed: string
  outcome_sealed: string
  law_hash: string
  hash: string
  decided_by: string
  decided_at: Date
}

/** Every value of the law as it was, by content. */
interface LawVersionTable {
  hash: string
  content: string
  first_used_at: Date
}

export interface FilingTables {
  case_party: CasePartyTable
  filing: FilingTable
  filing_party: FilingPartyTable
  filing_invitation: FilingInvitationTable
  tax_decision: TaxDecisionTable
  law_version: LawVersionTable
}
