import type { World } from '../../world'
import { reveal } from '../../platform/privacy/reveal'

interface Why {
  actor: string
  purpose: string
  traceId: string
}

/** The ID number of a person, for asking the registry about that very person; each opening is logged. */
export async function idNumberOf(world: World, personId: string, why: Why): Promise<string> {
  const row = await world.db.selectFrom('person').select('id_number_sealed').where('id', '=', personId).executeTakeFirstOrThrow()
  return reveal(world.db, world.keys, { table: 'person', column: 'id_number', row: personId }, row.id_number_sealed, {
    id: world.newId(),
    at: new Date(world.now()),
    personId,
    ...why,
  })
}
