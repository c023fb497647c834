import type { Kysely } from 'kysely'
import type { ParcelEvent } from '#shared/model/parcel-notice'
import type { Core } from '../adapters/core/connect'
import { isDuplicate } from '../platform/db/connect'

interface PostTables {
  post_parcel: { id: string; number: string; to_name: string }
  post_event: PostEventRow
}

/** A step of a parcel; `told_at`: the sender has answered the notice, or will never get it. */
export interface PostEventRow {
  id: string
  parcel_id: string
  state: ParcelEvent['state']
  at: Date
  place: string
  told_at: Date | null
}

/** What is on its way must outlive the process, so the sandbox's post keeps its book in a schema the city has anyway. */
const book = (core: Core) => core.invoiceLedger as unknown as Kysely<PostTables>

/** Was it new? */
export async function keepParcel(core: Core, parcel: PostTables['post_parcel']): Promise<boolean> {
  try {
    await book(core).insertInto('post_parcel').values(parcel).execute()
    return true
  } catch (error) {
    // Handed in again; the id is the only unique key.
    if (isDuplicate(error)) {
      return false
    }
    throw error
  }
}

/** Was it new? Each step of a parcel happens once. */
export async function keepEvent(core: Core, event: PostEventRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await book(core).insertInto('post_event').ignore().values(event).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export interface BookedParcel {
  id: string
  number: string
  name: string
  events: PostEventRow[]
}

/** Parcels with their steps in order; without ids all of them. */
export async function findParcels(core: Core, ids?: readonly string[]): Promise<BookedParcel[]> {
  if (ids?.length === 0) {
    return []
  }
  const parcels = await book(core).selectFrom('post_parcel').selectAll().$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? [])).orderBy('id').execute()
  if (parcels.length === 0) {
    return []
  }
  const events = await book(core).selectFrom('post_event').selectAll().where('parcel_id', 'in', parcels.map(({ id }) => id)).orderBy('at').orderBy('id').execute()
  return parcels.map(({ id, number, to_name: name }) => ({ id, number, name, events: events.filter((event) => event.parcel_id === id) }))
}

export async function markTold(core: Core, eventId: string, at: Date): Promise<void> {
  await book(core).updateTable('post_event').set({ told_at: at }).where('id', '=', eventId).execute()
}
