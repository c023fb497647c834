import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Level } from '#shared/model/person'
import { hot } from '../platform/db/hot'
import { inBites } from '../platform/db/in-bites'
import type { Tables } from '../platform/db/tables'

const IDLE_MS = 30 * 60_000
const LIFE_MS = 12 * 3_600_000
/** How long a second proof of identity holds; whoever finds the phone later finds a verified session. */
const FRESH_MS = 10 * 60_000
/** The idle end is moved at most once a minute: a read should not cost a write. */
const TOUCH_MS = 60_000

export interface Session {
  tokenHash: string
  accountId: string
  person: SealedPerson | undefined
  level: Level
  idleUntil: number
}

/** The person behind a session, still sealed. */
export interface SealedPerson {
  id: string
  nameSealed: string
  idNumberSealed: string
}

/** 256 random bits; the database holds only the hash. */
const newToken = (): string => randomBytes(32).toString('base64url')
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const findRow = hot(
  (db: Kysely<Tables>, { hash, now }: { hash: string; now: Date }) =>
    db
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .leftJoin('person', 'person.id', 'account.person_id')
      .select(['session.account_id', 'person.id as person_id', 'person.name_sealed', 'person.id_number_sealed', 'session.level', 'session.fresh_until', 'session.idle_until'])
      .where('session.token_hash', '=', hash)
      .where('session.ended_at', 'is', null)
      .where('session.idle_until', '>', now)
      .where('session.ends_at', '>', now),
  ['hash', 'now'],
)

/** Session, account and person in one round trip: every signed-in request makes it. */
export async function findSession(db: Kysely<Tables>, token: string, nowMs: number): Promise<Session | undefined> {
  const tokenHash = hashToken(token)
  const [row] = await findRow(db, { hash: tokenHash, now: new Date(nowMs) })
  return row && { tokenHash, accountId: row.account_id, person: personOf(row), level: levelNow(row, nowMs), idleUntil: row.idle_until.getTime() }
}

/** What a session has proven by now: freshness goes by itself. */
const levelNow = ({ level, fresh_until: until }: { level: Level; fresh_until: Date | null }, nowMs: number): Level =>
  level === 'fresh' && (until === null || until.getTime() <= nowMs) ? 'verified' : level

function personOf(row: { person_id: string | null; name_sealed: string | null; id_number_sealed: string | null }): SealedPerson | undefined {
  const { person_id: id, name_sealed: nameSealed, id_number_sealed: idNumberSealed } = row
  return id === null || nameSealed === null || idNumberSealed === null ? undefined : { id, nameSealed, idNumberSealed }
}

export async function touchSession(db: Kysely<Tables>, session: Session, nowMs: number): Promise<void> {
  if (session.idleUntil - nowMs > IDLE_MS - TOUCH_MS) {
    return
  }
  await db
    .updateTable('session')
    .set({ idle_until: new Date(nowMs + IDLE_MS) })
    .where('token_hash', '=', session.tokenHash)
    .execute()
}

export async function openSession(db: Kysely<Tables>, accountId: string, level: Level, nowMs: number): Promise<{ token: string; endsAt: number; freshUntil: number }> {
  const token = newToken()
  const freshUntil = nowMs + FRESH_MS
  await db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      level,
      fresh_until: level === 'fresh' ? new Date(freshUntil) : null,
      issued_at: new Date(nowMs),
      idle_until: new Date(nowMs + IDLE_MS),
      ends_at: new Date(nowMs + LIFE_MS),
      ended_at: null,
    })
    .execute()
  return { token, endsAt: nowMs + LIFE_MS, freshUntil }
}

/** @returns whether it was alive until now */
export async function endSession(db: Kysely<Tables>, tokenHash: string, nowMs: number): Promise<boolean> {
  const ended = await db.updateTable('session').set({ ended_at: new Date(nowMs) }).where('token_hash', '=', tokenHash).where('ended_at', 'is', null).executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

/** The account is no more: whoever is signed in by it is not any longer. */
export async function endSessionsOf(db: Kysely<Tables>, accountId: string, nowMs: number): Promise<void> {
  await db.updateTable('session').set({ ended_at: new Date(nowMs) }).where('account_id', '=', accountId).where('ended_at', 'is', null).execute()
}

/** Sessions that were over for a week go away for good. */
export async function sweepSessions(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - 7 * 86_400_000)
  await inBites((limit) => db.deleteFrom('session').where('ends_at', '<', before).limit(limit).executeTakeFirst())
}
