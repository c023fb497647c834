export interface ConsentTables {
  family_consent: FamilyConsentTable
  credit_challenge: CreditChallengeTable
}

/**
 * One spouse asks the other whether their homes may be counted. `giver_index`: blind index of the other's ID number, so that one can be asked who does not use
 * the product yet; `ends_at`: until when it can be answered, and once agreed to, until when it holds.
 */
interface FamilyConsentTable {
  id: string
  asker_id: string
  giver_index: string
  giver_name_sealed: string
  state: 'asked' | 'agreed' | 'refused' | 'revoked'
  asked_at: Date
  answered_at: Date | null
  ends_at: Date
  revoked_at: Date | null
}

/** "This entry about me is not right." `entry_id`: the credit service's; one person can challenge an entry once. */
interface CreditChallengeTable {
  id: string
  person_id: string
  entry_id: string
  text_sealed: string
  state: 'sending' | 'withBureau' | 'removed' | 'kept'
  grounds: string | null
  opened_at: Date
  answered_at: Date | null
}
