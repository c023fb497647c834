import type { World } from '../../world'
import { unseal } from '../privacy/seal'

export interface Address {
  id: string
  name: string
  phone: string
  place: string
}

export const addressPlace = (id: string) => ({ table: 'mail_address', column: 'content', row: id })

type Desk = Pick<World, 'db' | 'keys'>

/** An entry of this person's own address book; undefined for a removed one and for another person's alike. */
export const findAddress = (desk: Desk, personId: string, id: string): Promise<Address | undefined> => read(desk, personId, id, false)

/** The address something is sent to, also when it was taken out of the book since. */
export const addressToSend = (desk: Desk, personId: string, id: string): Promise<Address | undefined> => read(desk, personId, id, true)

async function read(world: Desk, personId: string, id: string, isRemovedToo: boolean): Promise<Address | undefined> {
  const row = await world.db
    .selectFrom('mail_address')
    .select('content_sealed')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .$if(!isRemovedToo, (query) => query.where('removed_at', 'is', null))
    .executeTakeFirst()
  return row && { id, ...(JSON.parse(unseal(world.keys, addressPlace(id), row.content_sealed)) as Omit<Address, 'id'>) }
}
