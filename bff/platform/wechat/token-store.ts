import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'

interface Desk {
  db: Kysely<Tables>
  keys: Keys
}

export interface StoredToken {
  token: string
  leftMs: number
}

const place = (appId: string) => ({ table: 'wechat_token', column: 'token', row: appId })

/** Nodes may disagree about the time, so all times here are the database's. */
const now = sql<Date>`now(3)`
const inSeconds = (seconds: number) => sql<Date>`now(3) + interval ${seconds} second`

/** A node that was killed with the lease in its hands holds the others up this long. */
const LEASE_S = 5

export async function readToken({ db, keys }: Desk, appId: string): Promise<StoredToken | undefined> {
  const row = await db
    .selectFrom('wechat_token')
    .select(['token_sealed', sql<number | string | null>`timestampdiff(microsecond, now(3), ends_at) div 1000`.as('left_ms')])
    .where('app_id', '=', appId)
    .executeTakeFirst()
  const token = row?.token_sealed && opened(keys, appId, row.token_sealed)
  return row && token ? { token, leftMs: Number(row.left_ms) } : undefined
}

/** A token is quickly had again: one sealed with a key that is gone counts as none. */
function opened(keys: Keys, appId: string, sealed: string): string | undefined {
  try {
    return unseal(keys, place(appId), sealed)
  } catch {
    return undefined
  }
}

/** The right to fetch the next token. False: another node has it. */
export async function takeLease(db: Kysely<Tables>, appId: string, owner: string): Promise<boolean> {
  const row = { app_id: appId, token_sealed: null, ends_at: null, lease_owner: null, lease_until: null, updated_at: now }
  await db.insertInto('wechat_token').values(row).onDuplicateKeyUpdate({ app_id: appId }).execute()
  const result = await db
    .updateTable('wechat_token')
    .set({ lease_owner: owner, lease_until: inSeconds(LEASE_S) })
    .where('app_id', '=', appId)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function letGo(db: Kysely<Tables>, appId: string, owner: string): Promise<void> {
  await db
    .updateTable('wechat_token')
    .set({ lease_owner: null, lease_until: null })
    .where('app_id', '=', appId)
    .where('lease_owner', '=', owner)
    .execute()
}

/** For all nodes. One that lives longer stays: of two that were fetched at once the later one is the newer. */
export async function keepToken({ db, keys }: Desk, appId: string, token: string, livesS: number): Promise<void> {
  await db
    .updateTable('wechat_token')
    .set({ token_sealed: seal(keys, place(appId), token), ends_at: inSeconds(livesS), updated_at: now })
    .where('app_id', '=', appId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '<', inSeconds(livesS))]))
    .execute()
}

/** A token that WeChat refuses goes for all nodes, unless another one took its place meanwhile. */
export async function dropToken({ db, keys }: Desk, appId: string, token: string): Promise<void> {
  const row = await db.selectFrom('wechat_token').select('token_sealed').where('app_id', '=', appId).executeTakeFirst()
  if (row?.token_sealed && opened(keys, appId, row.token_sealed) === token) {
    await db
      .updateTable('wechat_token')
      .set({ token_sealed: null, ends_at: null, updated_at: now })
      .where('app_id', '=', appId)
      .where('token_sealed', '=', row.token_sealed)
      .execute()
  }
}
