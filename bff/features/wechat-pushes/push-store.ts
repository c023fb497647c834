import type { Kysely, Transaction } from 'kysely'
import { isDuplicate, runAgain } from '../../platform/db/connect'
import { inBites } from '../../platform/db/in-bites'
import type { Tables } from '../../platform/db/tables'
import { put } from '../../platform/outbox/put'
import { seal, unseal } from '../../platform/privacy/seal'
import { openIdIndex } from '../../platform/wechat/wechat-account-store'
import type { World } from '../../world'
import { dedupeKey, readPush } from './read-push'
import type { Push } from './read-push'

const KEPT_MS = 30 * 86_400_000

export interface KeptPush extends Push {
  appId: string
  receivedAt: Date
}

const place = (appId: string, key: string) => ({ table: 'wechat_push', column: 'body', row: `${appId}|${key}` })

/** Keeps a push and what is to be done about it, both or neither. One that came before changes nothing, whoever sends it again. */
export async function keepPush(world: World, appId: string, push: Push): Promise<void> {
  const [key, at] = [dedupeKey(push), new Date(world.now())]
  const body_sealed = seal(world.keys, place(appId, key), push.text)
  const row = { app_id: appId, dedupe_key: key, body_sealed, received_at: at, worked_at: null }
  // What one user did goes in the order it was told in.
  const lane = `push/${openIdIndex(world.keys, appId, push.from).slice(0, 32)}`
  try {
    await runAgain(() =>
      world.db.transaction().execute(async (trx) => {
        await trx.insertInto('wechat_push').values(row).execute()
        await put(trx, { id: world.newId(), kind: 'wechat.pushed', body: { appId, key }, lane }, at)
      }),
    )
    world.nudge()
  } catch (error) {
    // The very same push is there.
    if (!isDuplicate(error)) {
      throw error
    }
  }
}

/** A push nobody has worked on yet. */
export async function findPush(world: World, appId: string, key: string): Promise<KeptPush | undefined> {
  const row = await world.db
    .selectFrom('wechat_push')
    .select(['body_sealed', 'received_at'])
    .where('app_id', '=', appId)
    .where('dedupe_key', '=', key)
    .where('worked_at', 'is', null)
    .executeTakeFirst()
  return row && { ...readPush(unseal(world.keys, place(appId, key), row.body_sealed)), appId, receivedAt: row.received_at }
}

/** In the transaction of its effect. False: another was faster. */
export async function markWorked(trx: Transaction<Tables>, appId: string, key: string, at: Date): Promise<boolean> {
  const result = await trx
    .updateTable('wechat_push')
    .set({ worked_at: at })
    .where('app_id', '=', appId)
    .where('dedupe_key', '=', key)
    .where('worked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A push is of no more use after a month; its repetitions are refused for their age long before. */
export async function sweepPushes(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - KEPT_MS)
  await inBites((limit) => db.deleteFrom('wechat_push').where('received_at', '<', before).limit(limit).executeTakeFirst())
}
