/** What look-ups keep: only wrong guesses, and only for a day. */
export interface LookUpTables {
  progress_try: ProgressTryTable
}

interface ProgressTryTable {
  id: string
  account_id: string
  number: string
  at: Date
}
