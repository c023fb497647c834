import type { Deadline } from '#shared/model/record'
import { stateOfCase, titleOfCase } from '../../../text/case-words'
import { deadlinesText as text, nameOfRecordTax } from '../../../text/records'
import type { StatusTone } from '../../../ui/status'

/** What is to be done. */
export function titleOf(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'case':
      return titleOfCase(deadline.caseKind, deadline.subject)
    case 'bill':
      return text.bill(nameOfRecordTax(deadline.tax))
    case 'vatReturn':
      return text.vat(text.period(deadline.from, deadline.to))
    case 'settlement':
      return text.settlement(deadline.year)
  }
  // The type ends here, the wire does not.
  return text.sheet
}

/** By when, and for whom or what. */
export function notesOf(deadline: Deadline): string[] {
  const due = deadline.dueOn === undefined ? [] : [text.by(deadline.dueOn)]
  switch (deadline.kind) {
    case 'case':
      return [...due, stateOfCase({ state: 'collecting', todo: deadline.todo })]
    case 'bill':
      return [...due, ...(deadline.subject === undefined ? [] : [deadline.subject])]
    case 'vatReturn':
      return [...due, deadline.business]
    case 'settlement':
      return [text.opens(deadline.opensOn), ...due]
  }
  return due
}

/** How many days are left, louder as they run out; nothing where there is no day. */
export function leftOf({ daysLeft }: Pick<Deadline, 'daysLeft'>): { state?: { tone: StatusTone; word: string } } {
  if (daysLeft === undefined) {
    return {}
  }
  return { state: { tone: daysLeft < 0 ? 'late' : daysLeft <= 3 ? 'wait' : daysLeft <= 30 ? 'other' : 'idle', word: text.left(daysLeft) } }
}
