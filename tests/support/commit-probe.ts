import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { bodyHash, commitOnce, findReply } from '../../bff/http/commit'
import type { Intent } from '../../bff/http/commit'
import type { Tables } from '../../bff/platform/db/tables'
import { testKeys } from './keys'
import { newKey } from './new-key'

/** A route whose effect is one row, so that "exactly once" can be counted. */
export const probeRoute = route({
  method: 'POST',
  path: '/probe',
  auth: 'signedIn',
  once: true,
  summary: 'one row an intention',
  body: { amount: v.number() },
  reply: { effectId: v.string(), amount: v.number() },
})

const intentOf = (key: string, amount: number, caller = 'account-1'): Intent => ({
  caller,
  route: 'POST /probe',
  key,
  bodyHash: bodyHash(testKeys, { params: {}, query: {}, body: { amount } }),
})

export async function createProbe(db: Kysely<Tables>): Promise<void> {
  await sql`create table probe (effect_id char(36) primary key, intent_key char(36) not null, amount int not null) engine=InnoDB`.execute(db)
  await sql`create table hot_row (id int primary key, total int not null) engine=InnoDB`.execute(db)
  await sql`insert into hot_row values (1, 0), (2, 0)`.execute(db)
}

interface Attempt {
  key: string
  amount: number
  /** order in which the two hot rows are locked: opposite orders deadlock */
  order?: [number, number]
  during?: (trx: Transaction<Tables>) => Promise<void>
}

/** One attempt as the edge makes it: look for a stored reply, else run the transaction. */
export async function attempt(db: Kysely<Tables>, { key, amount, order = [1, 2], during }: Attempt): Promise<{ effectId: string; amount: number }> {
  const desk = { db, keys: testKeys, now: Date.now }
  const intent = intentOf(key, amount)
  const stored = await findReply<typeof probeRoute>(desk, intent)
  if (stored) {
    return stored
  }
  const effectId = newKey()
  return commitOnce(desk, probeRoute, intent, async (trx) => {
    await sql`insert into probe values (${effectId}, ${key}, ${amount})`.execute(trx)
    await sql`update hot_row set total = total + ${amount} where id = ${order[0]}`.execute(trx)
    await during?.(trx)
    await sql`update hot_row set total = total + ${amount} where id = ${order[1]}`.execute(trx)
    return { effectId, amount }
  })
}

export async function effectsOf(db: Kysely<Tables>, key: string): Promise<string[]> {
  const { rows } = await sql<{ effect_id: string }>`select effect_id from probe where intent_key = ${key}`.execute(db)
  return rows.map((row) => row.effect_id)
}
