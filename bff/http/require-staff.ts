import { Failure } from '#shared/failure'
import type { Caller, Staff } from './use-case'

/** A staff session always has its clerk; anything else is a fault of ours and must not go on. */
export function requireStaff(caller: Caller): Staff {
  if (!caller.staff) {
    throw new Failure('auth.level_too_low')
  }
  return caller.staff
}

const ACTOR = 'clerk:'

/** How a clerk is named in moments, decisions and the access log. */
export const actorOf = ({ id }: Pick<Staff, 'id'>): string => ACTOR + id

/** The id behind such a name; undefined when it was no clerk. */
export const clerkIn = (actor: string): string | undefined => (actor.startsWith(ACTOR) ? actor.slice(ACTOR.length) : undefined)
