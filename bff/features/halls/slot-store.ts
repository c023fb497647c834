import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { Tables } from '../../platform/db/tables'
import type { PlannedSlot } from '../../platform/halls/slot-plan'

interface Span {
  hallId: string
  day: string
  queue: WindowGroup
  start: string
}

/** Places that are left, by `day start`, of the spans of which somebody took one. */
export async function roomOn(db: Kysely<Tables>, hallId: string, queue: WindowGroup, days: readonly Day[]): Promise<Map<string, number>> {
  if (days.length === 0) {
    return new Map()
  }
  const rows = await db
    .selectFrom('hall_slot')
    .select(['day', 'start', 'capacity', 'taken'])
    .where('hall_id', '=', hallId)
    .where('day', 'in', days)
    .where('queue', '=', queue)
    .execute()
  return new Map(rows.map(({ day, start, capacity, taken }) => [`${day} ${start}`, capacity - taken]))
}

/** Makes the row of a span, once. Apart from whatever takes the place: two who insert the same row and then change it would wait for each other. */
export async function openSlot(db: Kysely<Tables>, { hallId, day, queue, start }: Span, { ends, capacity }: PlannedSlot): Promise<void> {
  const known = await rowOf(db, { hallId, day, queue, start })
  if (!known) {
    await db.insertInto('hall_slot').ignore().values({ hall_id: hallId, day, queue, start, ends, capacity }).execute()
  }
}

const rowOf = (db: Kysely<Tables>, { hallId, day, queue, start }: Span) =>
  db.selectFrom('hall_slot').select('taken').where('hall_id', '=', hallId).where('day', '=', day).where('queue', '=', queue).where('start', '=', start).executeTakeFirst()

/** Takes one of the places that are left; false where there is none. Of all who want the last one, one gets it. */
export async function takePlace(trx: Transaction<Tables>, { hallId, day, queue, start }: Span): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('hall_slot')
    .set({ taken: sql`taken + 1` })
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where('queue', '=', queue)
    .where('start', '=', start)
    .whereRef('taken', '<', 'capacity')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** For whoever has just ended a booking, and for nobody else: a place is given back once. */
export async function giveBackPlace(trx: Transaction<Tables>, { hallId, day, queue, start }: Span): Promise<void> {
  await trx
    .updateTable('hall_slot')
    .set({ taken: sql`taken - 1` })
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where('queue', '=', queue)
    .where('start', '=', start)
    .execute()
}
