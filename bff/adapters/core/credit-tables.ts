/** Rows of tax credit (纳税信用): grades of businesses by year, records of natural persons. Points in tenths. */
export interface CreditTables {
  grade_year: GradeYearTable
  grade_loss: GradeLossTable
  person_entry: PersonEntryTable
  entry_challenge: EntryChallengeTable
}

/** `starts_at`: points a business of its kind begins the year with; both null where nobody counts, as with a grade straight away (直接判级). */
interface GradeYearTable {
  code: string
  year: number
  grade: 'A' | 'B' | 'M' | 'C' | 'D'
  points: number | null
  starts_at: number | null
  graded_on: string
}

/** `repair_how` null: points of this rule do not come back. */
interface GradeLossTable {
  id: string
  code: string
  year: number
  rule: string
  words: string
  points: number
  lost_on: string
  repair_how: 'file' | 'pay' | 'prove' | null
  repair_until: string | null
  repaired_on: string | null
}

interface PersonEntryTable {
  id: string
  id_number: string
  kind: 'good' | 'bad'
  words: string
  noted_by: string
  noted_on: string
  ends_on: string | null
  removed_on: string | null
}

/** What we write there: somebody says an entry is not right (异议), idempotent by our id. */
interface EntryChallengeTable {
  id: string
  entry_id: string
  text: string
  asked_at: Date
  answer: 'removed' | 'kept' | null
  grounds: string | null
  answered_at: Date | null
}
