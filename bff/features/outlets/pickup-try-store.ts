import type { Kysely } from 'kysely'
import { inBites } from '../../platform/db/in-bites'
import type { Tables } from '../../platform/db/tables'

export async function keepPickupTry(db: Kysely<Tables>, id: string, staffId: string, at: Date): Promise<void> {
  await db.insertInto('pickup_try').values({ id, staff_id: staffId, at }).execute()
}

export async function countPickupTries(db: Kysely<Tables>, staffId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('pickup_try')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('staff_id', '=', staffId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function dropPickupTry(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('pickup_try').where('id', '=', id).execute()
}

/** Tries of more than a day ago count for nothing. */
export async function sweepPickupTries(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - 86_400_000)
  await inBites((limit) => db.deleteFrom('pickup_try').where('at', '<', before).limit(limit).executeTakeFirst())
}
