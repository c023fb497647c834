import type { Kysely } from 'kysely'
import { addDays, dayIn } from '#shared/model/day'
import type { Tables } from '../../platform/db/tables'

/** So long a person finds the own tickets; what a hall learns of them needs nobody's name. */
const KEPT_DAYS = 60
const BITE = 5000

/** Part of the sweep: tickets of long ago no longer say whose they were. */
export async function forgetVisitors(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = addDays(dayIn(nowMs), -KEPT_DAYS)
  for (let forgotten = BITE; forgotten === BITE; ) {
    const { numUpdatedRows } = await db
      .updateTable('hall_ticket')
      .set({ person_id: null })
      .where('person_id', 'is not', null)
      .where('day', '<', before)
      .where('open_key', 'is', null)
      .limit(BITE)
      .executeTakeFirst()
    forgotten = Number(numUpdatedRows)
  }
}
