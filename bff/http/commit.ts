import { createHmac } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { ReplyIn, Route } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { isDuplicate, isLockTimeout, runAgain } from '../platform/db/connect'
import type { Tables } from '../platform/db/tables'
import type { Keys } from '../platform/privacy/keys'
import { seal, unseal } from '../platform/privacy/seal'
import { parseReply } from './parse-reply'

/** One intention of one caller on one route. */
export interface Intent {
  caller: string
  route: string
  key: string
  bodyHash: string
}

type Effect<R extends Route> = (trx: Transaction<Tables>) => Promise<ReplyIn<R>>

interface Desk {
  db: Kysely<Tables>
  keys: Keys
  now: () => number
}

/**
 * "Nothing twice": the key row is the first write of the very transaction that has the effect.
 * Begin → insert key (a twin waits on the unique index, then gets the stored reply; other body → `request.key_reused`;
 * still running after the lock wait → `request.in_progress`) → effect → parse reply → store it sealed → commit.
 * Deadlocks and lost connections run the whole transaction again: if the lost COMMIT had worked, the key row answers.
 */
export async function commitOnce<R extends Route>(desk: Desk, route: R, intent: Intent, effect: Effect<R>): Promise<ReplyIn<R>> {
  return runAgain(async () => {
    try {
      return await desk.db.transaction().execute(async (trx) => {
        await insertKey(trx, intent, new Date(desk.now()))
        const reply = parseReply(route, await effect(trx)) as ReplyIn<R>
        await storeReply(trx, intent, seal(desk.keys, placeOf(intent), JSON.stringify(reply)))
        return reply
      })
    } catch (error) {
      // The twin has committed: its stored reply is ours too.
      if (error instanceof TwinDone) {
        const stored = await findReply<R>(desk, intent)
        if (stored) {
          return stored
        }
      }
      throw error
    }
  })
}

/** The stored reply of an intention that is already done. @throws Failure `request.key_reused` when it was another body */
export async function findReply<R extends Route>(desk: Desk, intent: Intent): Promise<ReplyIn<R> | undefined> {
  const row = await desk.db
    .selectFrom('idempotency')
    .select(['body_hash', 'reply_sealed'])
    .where('caller', '=', intent.caller)
    .where('route', '=', intent.route)
    .where('intent_key', '=', intent.key)
    .executeTakeFirst()
  if (!row) {
    return undefined
  }
  if (row.body_hash !== intent.bodyHash) {
    throw new Failure('request.key_reused')
  }
  return row.reply_sealed === null ? undefined : (JSON.parse(unseal(desk.keys, placeOf(intent), row.reply_sealed)) as ReplyIn<R>)
}

/**
 * HMAC over the parsed input with sorted keys: what is the same to the server is the same request. A plain hash of a phone or an ID number is
 * found again by trying them all.
 */
export function bodyHash(keys: Keys, input: unknown): string {
  return createHmac('sha256', keys.index).update(`request|${JSON.stringify(sorted(input))}`).digest('hex')
}

class TwinDone extends Error {}

async function insertKey(trx: Transaction<Tables>, intent: Intent, at: Date): Promise<void> {
  try {
    await trx
      .insertInto('idempotency')
      .values({ caller: intent.caller, route: intent.route, intent_key: intent.key, body_hash: intent.bodyHash, reply_sealed: null, created_at: at })
      .execute()
  } catch (error) {
    // This function knows the index: a duplicate here is a twin of the same intention, never anything else.
    if (isDuplicate(error)) {
      throw new TwinDone()
    }
    if (isLockTimeout(error)) {
      throw new Failure('request.in_progress')
    }
    throw error
  }
}

async function storeReply(trx: Transaction<Tables>, intent: Intent, sealed: string): Promise<void> {
  await trx
    .updateTable('idempotency')
    .set({ reply_sealed: sealed })
    .where('caller', '=', intent.caller)
    .where('route', '=', intent.route)
    .where('intent_key', '=', intent.key)
    .execute()
}

const placeOf = (intent: Intent) => ({ table: 'idempotency', column: 'reply', row: `${intent.caller}|${intent.route}|${intent.key}` })

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted)
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]),
    )
  }
  return value
}
