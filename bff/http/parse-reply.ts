import * as v from 'valibot'
import type { Route } from '#shared/contract/route'

/** A reply that its contract does not allow: says where, never what, for what stands there may be personal. */
export class WrongReply extends Error {}

/** The reply without what the contract does not name. @throws WrongReply */
export function parseReply(route: Route, reply: unknown): unknown {
  const parsed = v.safeParse(route.reply, reply)
  if (!parsed.success) {
    const places = parsed.issues.map((issue) => v.getDotPath(issue)).join(', ')
    throw new WrongReply(`${route.method} ${route.path} replied what its contract does not allow at ${places}`)
  }
  return parsed.output
}
