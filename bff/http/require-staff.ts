import { Failure } from '#shared/failure'
import type { Caller, Staff } from './use-case'

/** A staff session always has its clerk; anything else is a fault of ours and must not go on. */
export function requireStaff(caller: Caller): Staff {
  if (!caller.staff) {
    throw new Failure('auth.level_too_low')
  }
  return caller.staff
}
