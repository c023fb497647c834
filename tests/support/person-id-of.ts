import { blindIndex } from '../../bff/platform/privacy/blind-index'
import { personById } from '../../bff/sandbox/city/demo-people'
import type { House } from './house'

/** Our id of a demo person who has proven their identity. */
export async function personIdOf({ world }: House, who: string): Promise<string> {
  const index = blindIndex(world.keys, 'id_number', personById(who).idNumber)
  return (await world.db.selectFrom('person').select('id').where('id_number_index', '=', index).executeTakeFirstOrThrow()).id
}
