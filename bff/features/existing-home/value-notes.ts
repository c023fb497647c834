import { inYuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Assessment } from '#shared/model/assessment'
import type { Note } from '../../platform/cases/case-book'
import { notesTo } from './notes-to'
import type { FilingRecord } from './filing-store'

interface Revalued {
  assessment: Assessment | undefined
  /** whose dispute it was, and who reads its answer instead */
  except?: string
}

/** What the people of a filing are told of its new value, or that there is none any more. */
export function valueNotes({ parties, snapshot: { deal } }: FilingRecord, { assessment, except }: Revalued): ReadonlyMap<string, Note> {
  const note = noteOf(deal.price, assessment)
  return notesTo(parties, ({ personId }) => (personId === except ? undefined : note))
}

function noteOf(declared: Fen, assessment: Assessment | undefined): Note {
  if (!assessment) {
    return { template: 'filing.revalued-none' }
  }
  const { value, floor, validUntil, priceAccepted } = assessment
  return {
    ...(priceAccepted ? { template: 'filing.price-accepted' } : {}),
    fields: { declared: inYuan(declared), value: inYuan(value), floor: inYuan(floor), until: validUntil },
  }
}

/** What the answer to a dispute says of the value before and after it. */
export const answerFields = (before: Assessment, after: Assessment, reason: string): Readonly<Record<string, string>> => ({
  oldValue: inYuan(before.value),
  newValue: inYuan(after.value),
  oldFloor: inYuan(before.floor),
  newFloor: inYuan(after.floor),
  // It is quoted inside a sentence.
  reason: reason.replace(/[。.]$/, ''),
})
