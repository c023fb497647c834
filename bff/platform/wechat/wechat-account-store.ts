import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
import { blindIndex } from '../privacy/blind-index'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'

/** A person's account with the mini-program. */
export interface OwnAccount {
  id: string
  /** sealed with `openIdPlace` */
  openIdSealed: string
  /** what WeChat calls the same human in all apps of one owner; undefined: it never said */
  unionIndex: string | undefined
}

const openIdPlace = (accountId: string) => ({ table: 'account', column: 'openid', row: accountId })
const followerPlace = (openIdIndex: string) => ({ table: 'service_follower', column: 'openid', row: openIdIndex })

/** How an openid of one app is found again; the same openid of another app is somebody else's. */
export const openIdIndex = (keys: Keys, appId: string, openId: string): string => blindIndex(keys, 'openid', `${appId}|${openId}`)

/** Every account of a person, the one opened last first: it is on the phone now in use. */
export async function accountsOf(db: Kysely<Tables>, personId: string): Promise<OwnAccount[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'openid_sealed', 'union_index'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, openIdSealed: row.openid_sealed, unionIndex: row.union_index ?? undefined }))
}

/** The openid messages go to. Only for handing it to WeChat, where it comes from. */
export const openIdOf = (keys: Keys, account: OwnAccount): string => unseal(keys, openIdPlace(account.id), account.openIdSealed)

/** Whose openid of the mini-program this is; undefined: nobody's who ever signed in. */
export async function accountOf(db: Kysely<Tables>, index: string): Promise<{ id: string; personId: string | undefined } | undefined> {
  const row = await db.selectFrom('account').select(['id', 'person_id']).where('openid_index', '=', index).executeTakeFirst()
  return row && { id: row.id, personId: row.person_id ?? undefined }
}

interface Following {
  appId: string
  openId: string
  /** undefined: WeChat does not say who it is in the mini-program, so nothing can be sent to them */
  unionId: string | undefined
  at: Date
}

/** Somebody follows the service account. */
export async function noteFollower(db: Kysely<Tables>, keys: Keys, { appId, openId, unionId, at }: Following): Promise<void> {
  const index = openIdIndex(keys, appId, openId)
  const known = { union_index: unionId === undefined ? null : blindIndex(keys, 'union', unionId), is_following: 1, updated_at: at }
  await db
    .insertInto('service_follower')
    .values({ openid_index: index, openid_sealed: seal(keys, followerPlace(index), openId), ...known })
    .onDuplicateKeyUpdate(known)
    .execute()
}

/** Somebody does not follow it any more: an event said so, or WeChat when we sent (43004). */
export async function noteUnfollowed(db: Kysely<Tables>, index: string, at: Date): Promise<void> {
  await db.updateTable('service_follower').set({ is_following: 0, updated_at: at }).where('openid_index', '=', index).execute()
}

/** The openid under which a person follows the service account, by the union of one of their accounts; undefined: nobody of them does. */
export async function followerOf(
  db: Kysely<Tables>,
  keys: Keys,
  unionIndex: string,
): Promise<{ index: string; openId: string } | undefined> {
  const row = await db
    .selectFrom('service_follower')
    .select(['openid_index', 'openid_sealed'])
    .where('union_index', '=', unionIndex)
    .where('is_following', '=', 1)
    .orderBy('updated_at', 'desc')
    .executeTakeFirst()
  return row && { index: row.openid_index, openId: unseal(keys, followerPlace(row.openid_index), row.openid_sealed) }
}

/** Whose openid of the service account this is, as far as that is known. */
export async function personOfFollower(db: Kysely<Tables>, index: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('service_follower')
    .innerJoin('account', 'account.union_index', 'service_follower.union_index')
    .select('account.person_id')
    .where('service_follower.openid_index', '=', index)
    .where('account.person_id', 'is not', null)
    .executeTakeFirst()
  return row?.person_id ?? undefined
}
