import type { Keys } from '../privacy/keys'
import { unseal } from '../privacy/seal'

/** What a notice of a case says of the case itself. A home's title begins with its complex, which is all that may stand on a lock screen. */
export const caseFields = ({ number, subject }: { number: string; subject: string }): { subject: string; complex: string; number: string } => ({
  subject,
  complex: subject.split(' ')[0] ?? '',
  number,
})

export const subjectPlace = (caseId: string) => ({ table: 'case_file', column: 'subject', row: caseId })

export const openSubject = (keys: Keys, caseId: string, sealed: string): string => unseal(keys, subjectPlace(caseId), sealed)
