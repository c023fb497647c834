import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Assessment } from '#shared/model/assessment'
import type { Note } from '../../platform/cases/case-book'
import { notesTo } from './notes-to'
import type { FilingRecord } from './filing-store'

const shown = (amount: Fen): string => `¥${yuan(amount)}`

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
    fields: { declared: shown(declared), value: shown(value), floor: shown(floor), until: validUntil },
  }
}

/** What the answer to a dispute says of the value before and after it. */
export const answerFields = (before: Assessment, after: Assessment, reason: string): Readonly<Record<string, string>> => ({
  oldValue: shown(before.value),
  newValue: shown(after.value),
  oldFloor: shown(before.floor),
  newFloor: shown(after.floor),
  // It is quoted inside a sentence.
  reason: reason.replace(/[。.]$/, ''),
})
