import type { Auth } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import type { Level } from '#shared/model/person'
import type { World } from '../world'
import { findSession, touchSession } from './session-store'
import type { Caller } from './use-case'
import { nobody } from './use-case'

const STEPS: readonly Level[] = ['signedIn', 'phone', 'verified', 'fresh']

/**
 * The caller behind a bearer token, if it may use a route of this level.
 * @throws Failure `auth.required` without a living session, `auth.level_too_low` with one that has proven too little
 */
export async function authorise(world: World, auth: Auth, header: string | undefined, traceId: string): Promise<Caller> {
  if (auth === 'anonymous') {
    return nobody(traceId)
  }
  const token = /^Bearer ([\w-]{43})$/.exec(header ?? '')?.[1]
  const session = token === undefined ? undefined : await findSession(world.db, token, world.now())
  if (!session) {
    throw new Failure('auth.required')
  }
  if (!reaches(session.level, auth)) {
    throw new Failure('auth.level_too_low', { needed: auth, level: session.level })
  }
  await touchSession(world.db, session, world.now())
  return { accountId: session.accountId, person: session.person, level: session.level, tokenHash: session.tokenHash, traceId }
}

/** A citizen's session reaches no clerk's route, however much it has proven. */
export function reaches(level: Level, auth: Auth): boolean {
  if (auth === 'anonymous') {
    return true
  }
  if (auth.startsWith('clerk:')) {
    return false
  }
  return STEPS.indexOf(level) >= STEPS.indexOf(auth as Level)
}
