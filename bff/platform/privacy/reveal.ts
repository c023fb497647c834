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

/** Opens a sealed value for use outside a mask, and writes who opened what and why. The log row comes first: no reading without it. */
export async function reveal(db: Kysely<Tables>, keys: Keys, place: Place, sealed: string, log: Reveal): Promise<string> {
  await db
    .insertInto('access_log')
    .values({
      id: log.id,
      at: log.at,
      actor: log.actor,
      person_id: log.personId,
      field: `${place.table}.${place.column}`,
      purpose: log.purpose,
      trace_id: log.traceId,
    })
    .execute()
  return unseal(keys, place, sealed)
}
