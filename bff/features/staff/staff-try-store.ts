import type { Kysely } from 'kysely'
import { inBites } from '../../platform/db/in-bites'
import type { Tables } from '../../platform/db/tables'

export async function keepTry(db: Kysely<Tables>, id: string, openidIndex: string, at: Date): Promise<void> {
  await db.insertInto('staff_try').values({ id, openid_index: openidIndex, at }).execute()
}

export async function countTries(db: Kysely<Tables>, openidIndex: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('staff_try')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('openid_index', '=', openidIndex)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function dropTry(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('staff_try').where('id', '=', id).execute()
}

/** Tries of more than a day ago count for nothing. */
export async function sweepStaffTries(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - 86_400_000)
  await inBites((limit) => db.deleteFrom('staff_try').where('at', '<', before).limit(limit).executeTakeFirst())
}
