import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { runAgain } from '../db/connect'
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
 * Optimistic lease: read candidates, take those still free, keep what was got. `seen`: how many candidates there were; others may have got them.
 * Right on every engine; SKIP LOCKED is not (TiDB takes no lock, Galera hands the same row to two nodes).
 */
export async function claim(db: Kysely<Tables>, { owner, batch, now, leaseMs }: Claim): Promise<{ seen: number; got: Claimed[] }> {
  const found = await candidates(db, new Date(now), batch).execute()
  if (found.length === 0) {
    return { seen: 0, got: [] }
  }
  const ids = found.map(({ id }) => id)
  const until = new Date(now + leaseMs)
  // A cluster tells whoever comes second so by a conflict; asked again, it finds the rows taken.
  await runAgain(() => take(db, { ids, owner, until, now: new Date(now) }))
  const rows = await leased(db, { ids, owner, until, now: new Date(now) })
  await giveBack(db, rows.filter(({ isShared }) => isShared).map(({ id }) => id), owner)
  const got = rows.filter(({ isShared }) => !isShared).map(({ id, kind, body, attempts }) => ({ id, kind, attempts, body: JSON.parse(body) as Record<string, string> }))
  return { seen: found.length, got }
}

async function take(db: Kysely<Tables>, { ids, owner, until, now }: Lease): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ lease_owner: owner, lease_until: until })
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
    .execute()
}

/** Due, free, and the head of its lane: nobody before it is due or was tried before, nobody in it is being worked on. The longest due come first. */
export const candidates = (db: Kysely<Tables>, now: Date, batch: number) =>
  db
    .selectFrom('outbox as one')
    .select('one.id')
    .where('one.state', '=', 'waiting')
    .where('one.due_at', '<=', now)
    .where((eb) => eb.or([eb('one.lease_until', 'is', null), eb('one.lease_until', '<', now)]))
    .where((eb) =>
      eb.or([
        eb('one.lane', 'is', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox as other')
              .select('other.id')
              .whereRef('other.lane', '=', 'one.lane')
              .where('other.state', '=', 'waiting')
              .where((is) =>
                is.or([
                  is('other.lease_until', '>=', now),
                  is.and([is('other.id', '<', is.ref('one.id')), is.or([is('other.due_at', '<=', now), is('other.attempts', '>', 0)])]),
                ]),
              ),
          ),
        ),
      ]),
    )
    .orderBy('one.due_at')
    .limit(batch)

interface Lease {
  ids: readonly string[]
  owner: string
  until: Date
  now: Date
}

interface LeasedRow extends Omit<Claimed, 'body'> {
  body: string
  isShared: boolean
}

/**
 * What was got of what was wanted. Two workers that saw different heads of a lane (one of them committed in between) may both have
 * taken theirs: each wrote before it looks here, so at least the later one sees the other, and whoever sees it gives back.
 */
async function leased(db: Kysely<Tables>, { ids, owner, until, now }: Lease): Promise<LeasedRow[]> {
  const rows = await db
    .selectFrom('outbox as one')
    .select(['one.id', 'one.kind', 'one.body', 'one.attempts'])
    .select((eb) =>
      eb
        .selectFrom('outbox as other')
        .select(sql<number>`1`.as('found'))
        .whereRef('other.lane', '=', 'one.lane')
        .where('other.state', '=', 'waiting')
        .whereRef('other.id', '<>', 'one.id')
        .where('other.lease_until', '>=', now)
        .limit(1)
        .as('shared'),
    )
    .where('one.id', 'in', ids)
    .where('one.state', '=', 'waiting')
    .where('one.lease_owner', '=', owner)
    .where('one.lease_until', '=', until)
    .execute()
  return rows.map(({ shared, ...row }) => ({ ...row, isShared: shared !== null }))
}

async function giveBack(db: Kysely<Tables>, ids: readonly string[], owner: string): Promise<void> {
  if (ids.length > 0) {
    await db.updateTable('outbox').set({ lease_owner: null, lease_until: null }).where('id', 'in', ids).where('lease_owner', '=', owner).execute()
  }
}

/** Whoever is still at work keeps the lease, so that it can be short. */
export async function keepLease(db: Kysely<Tables>, ids: readonly string[], owner: string, until: Date): Promise<void> {
  await db.updateTable('outbox').set({ lease_until: until }).where('id', 'in', ids).where('state', '=', 'waiting').where('lease_owner', '=', owner).execute()
}

/** A database names the value it stumbled over: no ID number may come to lie in the open by that way. */
const lastError = (reason: string): string => blot(reason).slice(0, 255)

/** Only the holder of the lease may say what became of a message. */
export async function finish(db: Kysely<Tables>, ids: readonly string[], owner: string, at: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({ state: 'sent' as const, attempts: eb('attempts', '+', 1), lease_owner: null, lease_until: null, ended_at: at }))
    .where('id', 'in', ids)
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

interface Ending {
  state: 'refused' | 'dead'
  owner: string
  at: Date
  reason: string
}

/** It will not be tried again, unless a person wants it. */
export async function setAside(db: Kysely<Tables>, message: Claimed, { state, owner, at, reason }: Ending): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state, attempts: message.attempts + 1, lease_owner: null, lease_until: null, ended_at: at, last_error: lastError(reason) })
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

/** The message that has been due for the longest time. */
export const longestDue = (db: Kysely<Tables>, now: Date) =>
  db.selectFrom('outbox').select(['id', 'kind', 'due_at', 'attempts']).where('state', '=', 'waiting').where('due_at', '<=', now).orderBy('due_at').limit(1).executeTakeFirst()

/** How long a delivered message is kept. */
export const KEPT_MS = 30 * 86_400_000

/** What was delivered or refused a month ago is of no more use; the dead stay until a person has looked. */
export async function sweepOutbox(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - KEPT_MS)
  for (const state of ['sent', 'refused'] as const) {
    await inBites((limit) => db.deleteFrom('outbox').where('state', '=', state).where('due_at', '<', before).limit(limit).executeTakeFirst())
  }
}
