import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Role } from '#shared/contract/route'
import { hot } from '../platform/db/hot'
import { inBites } from '../platform/db/in-bites'
import type { Tables } from '../platform/db/tables'

const IDLE_MS = 30 * 60_000
const LIFE_MS = 8 * 3_600_000
/** The idle end is moved at most once a minute: a read should not cost a write. */
const TOUCH_MS = 60_000
/** Tells a clerk's token from a citizen's before anything is looked up: one query decides either. */
const MARK = 'staff.'

export interface StaffSession {
  tokenHash: string
  staffId: string
  nameSealed: string
  role: Role
  idleUntil: number
}

export const isStaffToken = (token: string): boolean => token.startsWith(MARK)

/** 256 random bits; the database holds only the hash. */
const newToken = (): string => MARK + randomBytes(32).toString('base64url')
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const findRow = hot(
  (db: Kysely<Tables>, { hash, now }: { hash: string; now: Date }) =>
    db
      .selectFrom('staff_session')
      .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
      .select(['staff.id', 'staff.name_sealed', 'staff.role', 'staff_session.idle_until'])
      .where('staff_session.token_hash', '=', hash)
      .where('staff_session.ended_at', 'is', null)
      .where('staff_session.idle_until', '>', now)
      .where('staff_session.ends_at', '>', now)
      .where('staff.disabled_at', 'is', null),
  ['hash', 'now'],
)

/** Session and clerk in one round trip; a disabled clerk has no session. */
export async function findStaffSession(db: Kysely<Tables>, token: string, nowMs: number): Promise<StaffSession | undefined> {
  const tokenHash = hashToken(token)
  const [row] = await findRow(db, { hash: tokenHash, now: new Date(nowMs) })
  return row && { tokenHash, staffId: row.id, nameSealed: row.name_sealed, role: row.role, idleUntil: row.idle_until.getTime() }
}

export async function touchStaffSession(db: Kysely<Tables>, session: StaffSession, nowMs: number): Promise<void> {
  if (session.idleUntil - nowMs > IDLE_MS - TOUCH_MS) {
    return
  }
  await db
    .updateTable('staff_session')
    .set({ idle_until: new Date(nowMs + IDLE_MS) })
    .where('token_hash', '=', session.tokenHash)
    .execute()
}

export async function openStaffSession(db: Kysely<Tables>, staffId: string, nowMs: number): Promise<string> {
  const token = newToken()
  await db
    .insertInto('staff_session')
    .values({
      token_hash: hashToken(token),
      staff_id: staffId,
      issued_at: new Date(nowMs),
      idle_until: new Date(nowMs + IDLE_MS),
      ends_at: new Date(nowMs + LIFE_MS),
      ended_at: null,
    })
    .execute()
  return token
}

export async function endStaffSession(db: Kysely<Tables>, tokenHash: string, nowMs: number): Promise<void> {
  await db.updateTable('staff_session').set({ ended_at: new Date(nowMs) }).where('token_hash', '=', tokenHash).where('ended_at', 'is', null).execute()
}

/** Sessions that were over for a week go away for good. */
export async function sweepStaffSessions(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - 7 * 86_400_000)
  await inBites((limit) => db.deleteFrom('staff_session').where('ends_at', '<', before).limit(limit).executeTakeFirst())
}
