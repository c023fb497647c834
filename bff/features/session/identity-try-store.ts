import type { Kysely } from 'kysely'
import { inBites } from '../../platform/db/in-bites'
import type { Tables } from '../../platform/db/tables'

export async function countTries(db: Kysely<Tables>, accountId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('identity_try')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function keepTry(db: Kysely<Tables>, id: string, accountId: string, at: Date): Promise<void> {
  await db.insertInto('identity_try').values({ id, account_id: accountId, at }).execute()
}

export async function dropTry(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('identity_try').where('id', '=', id).execute()
}

/** Tries of more than a day ago count for nothing. */
export async function sweepTries(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - 86_400_000)
  await inBites((limit) => db.deleteFrom('identity_try').where('at', '<', before).limit(limit).executeTakeFirst())
}
