import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
import type { Keys } from './keys'
import type { Place } from './seal'
import { unseal } from './seal'

export interface Reveal {
  /** of the log row */
  id: string
  at: Date
  /** account, clerk or system task that reads */
  actor: string
  personId: string
  purpose: string
  traceId: string
}

/** How an account stands in the log: by its id where it reads of its own person, else marked, so that a person's own looks are told from those of others. */
export const readerOf = ({ accountId, person }: { accountId: string; person: { id: string } | undefined }, personId: string): string =>
  person?.id === personId ? accountId : `account:${accountId}`

/** Opens a sealed value for use outside a mask, and writes who opened what and why. The log row comes first: no reading without it. */
export async function reveal(db: Kysely<Tables>, keys: Keys, place: Place, sealed: string, log: Reveal): Promise<string> {
  await noteReading(db, [{ ...log, field: `${place.table}.${place.column}` }])
  return unseal(keys, place, sealed)
}

/** Writes that somebody reads something of these people. Before they do. */
export async function noteReading(db: Kysely<Tables>, readings: readonly (Reveal & { field: string })[]): Promise<void> {
  if (readings.length > 0) {
    await db
      .insertInto('access_log')
      .values(
        readings.map(({ id, at, actor, personId, field, purpose, traceId }) => ({ id, at, actor, person_id: personId, field, purpose, trace_id: traceId })),
      )
      .execute()
  }
}
