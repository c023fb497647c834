import type { Auth, Role } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import type { Level } from '#shared/model/person'
import { unseal } from '../platform/privacy/seal'
import type { World } from '../world'
import { findSession, touchSession } from './session-store'
import { findStaffSession, isStaffToken, touchStaffSession } from './staff-session-store'
import type { Caller } from './use-case'
import { nobody } from './use-case'

type Held = Exclude<Auth, 'anonymous'>

/** Scales that never meet: citizens; clerks, where each role may do the work of those below; and the staff of post outlets. */
const SCALES: readonly (readonly Held[])[] = [
  ['signedIn', 'phone', 'verified', 'fresh'] satisfies Level[],
  ['clerk:officer', 'clerk:reviewer', 'clerk:supervisor'] satisfies `clerk:${Role}`[],
  ['clerk:outlet'] satisfies `clerk:${Role}`[],
]

/**
 * The caller behind a bearer token, if it may use a route of this level.
 * @throws Failure `auth.required` without a living session, `auth.level_too_low` with one that does not reach the route
 */
export async function authorise(world: World, auth: Auth, header: string | undefined, traceId: string): Promise<Caller> {
  if (auth === 'anonymous') {
    return nobody(traceId)
  }
  const token = /^Bearer ((?:staff\.)?[\w-]{43})$/.exec(header ?? '')?.[1]
  if (token === undefined) {
    throw new Failure('auth.required')
  }
  return isStaffToken(token) ? clerk(world, auth, token, traceId) : citizen(world, auth, token, traceId)
}

async function citizen(world: World, auth: Auth, token: string, traceId: string): Promise<Caller> {
  const session = await findSession(world.db, token, world.now())
  if (!session) {
    throw new Failure('auth.required')
  }
  requireReach(session.level, auth)
  await touchSession(world.db, session, world.now())
  const { accountId, person, level, tokenHash } = session
  return { accountId, person, level, tokenHash, traceId, staff: undefined }
}

async function clerk(world: World, auth: Auth, token: string, traceId: string): Promise<Caller> {
  const session = await findStaffSession(world.db, token, world.now())
  if (!session) {
    throw new Failure('auth.required')
  }
  requireReach(`clerk:${session.role}`, auth)
  await touchStaffSession(world.db, session, world.now())
  const { staffId: id, role, tokenHash } = session
  const name = unseal(world.keys, { table: 'staff', column: 'name', row: id }, session.nameSealed)
  return { ...nobody(traceId), accountId: id, tokenHash, staff: { id, name, role } }
}

function requireReach(held: Held, auth: Auth): void {
  if (!reaches(held, auth)) {
    throw new Failure('auth.level_too_low', { needed: auth, level: held })
  }
}

/** A citizen's session reaches no clerk's route, however much it has proven, and a clerk's no citizen's, however high the role. */
export function reaches(held: Held, auth: Auth): boolean {
  if (auth === 'anonymous') {
    return true
  }
  const scale = SCALES.find((steps) => steps.includes(held)) ?? []
  return scale.includes(auth) && scale.indexOf(held) >= scale.indexOf(auth)
}
