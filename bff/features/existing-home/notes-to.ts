import type { Note } from '../../platform/cases/case-book'
import type { Party } from './snapshot'

/** What a step of a filing says to each of its people beyond the usual; undefined: nothing more. */
export function notesTo(parties: readonly Party[], noteOf: (party: Party) => Note | undefined): ReadonlyMap<string, Note> {
  return new Map(
    parties.flatMap((party): [string, Note][] => {
      const note = noteOf(party)
      return party.personId === undefined || !note ? [] : [[party.personId, note]]
    }),
  )
}
