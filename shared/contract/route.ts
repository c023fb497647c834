import * as v from 'valibot'
import type { FailureCode } from '#shared/failure'

/** `outlet`: staff of a post office that works for the bureau; on a scale of their own. */
export type Role = 'outlet' | 'officer' | 'reviewer' | 'supervisor'

/** Who may: one scale, see the README. `clerk:<role>` is a staff session and never mixes with a citizen's. */
export type Auth = 'anonymous' | 'signedIn' | 'phone' | 'verified' | 'fresh' | `clerk:${Role}`

type Entries = v.ObjectEntries
type Strict<E extends Entries> = v.StrictObjectSchema<E, undefined>
type Plain<E extends Entries> = v.ObjectSchema<E, undefined>

interface Declaration<P extends Entries, Q extends Entries, B extends Entries, R extends Entries, C extends FailureCode> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** below `/api/v1`; params as `:name` */
  path: `/${string}`
  auth: Auth
  /** `true`: one `Idempotency-Key` an intention, effect exactly once. A mutation that is not once says why. */
  once?: true | { not: string }
  /** requests a minute and caller, where the usual limit is too many or too few */
  perMinute?: number
  /** the same for every reader and kept for a moment: answered with an ETag, and with 304 to whoever has it already */
  snapshot?: true
  summary: string
  params?: P
  query?: Q
  body?: B
  reply: R
  /** what this route throws beyond what every route may: `request.*`, `auth.*`, `server.busy`, `internal` */
  errors?: readonly C[]
}

/** A route, declared once; server, client and OpenAPI are interpreters of this value. */
export interface Route<
  P extends Entries = Entries,
  Q extends Entries = Entries,
  B extends Entries = Entries,
  R extends Entries = Entries,
  C extends FailureCode = FailureCode,
> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  auth: Auth
  once: true | { not: string }
  perMinute?: number
  snapshot?: true
  summary: string
  params: Strict<P>
  query: Strict<Q>
  body: Strict<B>
  reply: Plain<R>
  errors: readonly C[]
}

/** What comes in is strict (an unknown field is a 400); what goes out drops undeclared fields. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- "no entries" is the empty object here
export function route<R extends Entries, P extends Entries = {}, Q extends Entries = {}, B extends Entries = {}, C extends FailureCode = never>(
  declared: Declaration<P, Q, B, R, C>,
): Route<P, Q, B, R, C> {
  return {
    ...declared,
    once: declared.once ?? { not: 'changes nothing' },
    params: v.strictObject(declared.params ?? ({} as P)),
    query: v.strictObject(declared.query ?? ({} as Q)),
    body: v.strictObject(declared.body ?? ({} as B)),
    reply: v.object(declared.reply),
    errors: declared.errors ?? [],
  }
}

/** The parsed input of a route, as its use-case gets it. */
export interface InputOf<R extends Route> {
  params: v.InferOutput<R['params']>
  query: v.InferOutput<R['query']>
  body: v.InferOutput<R['body']>
}

type Part<Name extends string, Value> = keyof Value extends never
  ? Partial<Record<Name, undefined>>
  : Partial<Value> extends Value
    ? Partial<Record<Name, Value>>
    : Record<Name, Value>

/** What a client must give: a missing or wrongly typed part does not compile. */
export type CallInput<R extends Route> = Part<'params', v.InferInput<R['params']>> &
  Part<'query', v.InferInput<R['query']>> &
  Part<'body', v.InferInput<R['body']>>

export type ReplyOf<R extends Route> = v.InferOutput<R['reply']>
/** What a use-case returns: the reply before it is parsed. */
export type ReplyIn<R extends Route> = v.InferInput<R['reply']>
