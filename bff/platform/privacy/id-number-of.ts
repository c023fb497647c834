import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
import type { Keys } from './keys'
import { reveal } from './reveal'

interface Desk {
  db: Kysely<Tables>
  keys: Keys
  newId: () => string
  now: () => number
}

interface Why {
  actor: string
  purpose: string
  traceId: string
}

/** The ID number of a person, for asking the offices about that very person; each opening is logged. */
export function idNumberOf(desk: Desk, person: { id: string; idNumberSealed: string }, why: Why): Promise<string> {
  return reveal(desk.db, desk.keys, { table: 'person', column: 'id_number', row: person.id }, person.idNumberSealed, {
    id: desk.newId(),
    at: new Date(desk.now()),
    personId: person.id,
    ...why,
  })
}
