import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'

/** What lies in the outbox, by kind and state. */
export const countOutbox = (db: Kysely<Tables>) =>
  db
    .selectFrom('outbox')
    .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('messages'), eb.fn.min('due_at').as('oldest')])
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .orderBy('state')
    .execute()

/** What will not be tried again, the newest first: the last of them is the first that went wrong. */
export const listSetAside = (db: Kysely<Tables>, limit: number) =>
  db
    .selectFrom('outbox')
    .select(['id', 'kind', 'state', 'attempts', 'lane', 'ended_at', 'last_error'])
    .where('state', 'in', ['dead', 'refused'])
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .execute()

/** Puts messages back as if they had never been tried: the dead of a kind, or what the ids name, refused ones too. @returns how many */
export async function replay(db: Kysely<Tables>, which: { kind: string } | { ids: readonly string[] }, at: Date): Promise<number> {
  const update = db.updateTable('outbox').set({ state: 'waiting', attempts: 0, due_at: at, lease_owner: null, lease_until: null, ended_at: null })
  const chosen =
    'kind' in which ? update.where('kind', '=', which.kind).where('state', '=', 'dead') : update.where('id', 'in', which.ids).where('state', 'in', ['dead', 'refused'])
  return Number((await chosen.executeTakeFirst()).numUpdatedRows)
}
