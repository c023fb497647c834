import { Failure } from '#shared/failure'
import type { Caller } from './use-case'

/** A verified session always has its person; anything else is a fault of ours and must not go on. */
export function requirePerson(caller: Caller): string {
  if (caller.personId === undefined) {
    throw new Failure('auth.level_too_low')
  }
  return caller.personId
}
