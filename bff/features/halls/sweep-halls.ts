import type { Kysely } from 'kysely'
import { addDays, dayIn } from '#shared/model/day'
import { inBites } from '../../platform/db/in-bites'
import type { Tables } from '../../platform/db/tables'

/** Longer than anything is counted back: missed ones are for thirty-seven days, what halls learn is learnt the day after. */
const KEPT_DAYS = 60

/** Who stood in which queue is nobody's business any more after a while. */
export async function sweepHalls(db: Kysely<Tables>, now: number): Promise<void> {
  const before = addDays(dayIn(now), -KEPT_DAYS)
  await inBites((limit) => db.deleteFrom('hall_counter').where('day', '<', before).limit(limit).executeTakeFirstOrThrow())
  await inBites((limit) => db.deleteFrom('hall_ticket').where('day', '<', before).limit(limit).executeTakeFirstOrThrow())
}
