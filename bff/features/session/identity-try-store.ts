import type { Kysely } from 'kysely'
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
