import { Failure } from '#shared/failure'
import type { SealedPerson } from './session-store'
import type { Caller } from './use-case'

/** A verified session always has its person; anything else is a fault of ours and must not go on. */
export function requirePerson(caller: Caller): SealedPerson {
  if (!caller.person) {
    throw new Failure('auth.level_too_low')
  }
  return caller.person
}
