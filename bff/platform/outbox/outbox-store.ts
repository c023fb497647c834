import type { Kysely } from 'kysely'
import { inBites } from '../db/in-bites'
import type { Tables } from '../db/tables'
import { blot } from '../telemetry/log'

export interface Claimed {
  id: string
  kind: string
  body: Record<string, string>
  attempts: number
}

interface Claim {
  owner: string
  batch: number
  now: number
  leaseMs: number
}

/**
 * Optimistic lease: read candidates, take those still free, keep what was got.
 * Right on every engine; SKIP LOCKED is not (TiDB takes no lock, Galera hands the same row to two nodes).
 */
export async function claim(db: Kysely<Tables>, { owner, batch, now, leaseMs }: Claim): Promise<Claimed[]> {
  const ids = await candidates(db, new Date(now), batch)
  if (ids.length === 0) {
    return []
  }
  const until = new Date(now + leaseMs)
  await db
    .updateTable('outbox')
    .set({ lease_owner: owner, lease_until: until })
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', new Date(now))]))
    .execute()
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'kind', 'body', 'attempts'])
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .where('lease_owner', '=', owner)
    .where('lease_until', '=', until)
    .execute()
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as Record<string, string> }))
}

async function candidates(db: Kysely<Tables>, now: Date, batch: number): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
    .orderBy('due_at')
    .limit(batch)
    .execute()
  return rows.map((row) => row.id)
}

/** Whoever is still at work keeps the lease, so that it can be short. */
export async function keepLease(db: Kysely<Tables>, ids: readonly string[], owner: string, until: Date): Promise<void> {
  await db.updateTable('outbox').set({ lease_until: until }).where('id', 'in', ids).where('state', '=', 'waiting').where('lease_owner', '=', owner).execute()
}

/** A database names the value it stumbled over: no ID number may come to lie in the open by that way. */
const lastError = (reason: string): string => blot(reason).slice(0, 255)

/** Only the holder of the lease may say what became of a message. */
export async function finish(db: Kysely<Tables>, id: string, owner: string, at: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({ state: 'sent' as const, attempts: eb('attempts', '+', 1), lease_owner: null, lease_until: null, ended_at: at }))
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute()
}

export async function postpone(db: Kysely<Tables>, message: Claimed, owner: string, dueMs: number, reason: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ attempts: message.attempts + 1, due_at: new Date(dueMs), lease_owner: null, lease_until: null, last_error: lastError(reason) })
    .where('id', '=', message.id)
    .where('lease_owner', '=', owner)
    .execute()
}

export async function giveUp(db: Kysely<Tables>, message: Claimed, owner: string, at: Date, reason: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'dead', attempts: message.attempts + 1, lease_owner: null, lease_until: null, ended_at: at, last_error: lastError(reason) })
    .where('id', '=', message.id)
    .where('lease_owner', '=', owner)
    .execute()
}

export async function countWaiting(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** How long a delivered message is kept. */
export const KEPT_MS = 30 * 86_400_000

/** What was delivered a month ago is of no more use; the dead stay until a person has looked. */
export async function sweepOutbox(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - KEPT_MS)
  await inBites((limit) => db.deleteFrom('outbox').where('state', '=', 'sent').where('due_at', '<', before).limit(limit).executeTakeFirst())
}
