import type { World } from '../../world'
import { reveal } from '../../platform/privacy/reveal'

interface Why {
  actor: string
  purpose: string
  traceId: string
}

/** The ID number of a person, for asking the registry about that very person; each opening is logged. */
export function idNumberOf(world: World, person: { id: string; idNumberSealed: string }, why: Why): Promise<string> {
  return reveal(world.db, world.keys, { table: 'person', column: 'id_number', row: person.id }, person.idNumberSealed, {
    id: world.newId(),
    at: new Date(world.now()),
    personId: person.id,
    ...why,
  })
}
