import type { Keys } from '../privacy/keys'
import { unseal } from '../privacy/seal'

interface File {
  id: string
  number: string
  subjectSealed: string
}

/** What a notice of a case says of the case itself. A home's title begins with its complex, which is all that may stand on a lock screen. */
export function caseFields(keys: Keys, { id, number, subjectSealed }: File): { subject: string; complex: string; number: string } {
  const subject = unseal(keys, subjectPlace(id), subjectSealed)
  return { subject, complex: subject.split(' ')[0] ?? '', number }
}

export const subjectPlace = (caseId: string) => ({ table: 'case_file', column: 'subject', row: caseId })
