import * as v from 'valibot'
import type { CallInput, ReplyOf, Route } from '#shared/contract/route'
import { Failure, isFailureCode } from '#shared/failure'
import type { FailureCode } from '#shared/failure'
import type { IntentKey } from '#shared/model/ids'
import type { Snapshots } from './create-snapshots'
import { headerOf } from './transport'
import type { Answer, Send, Sent } from './transport'
import { Unreached } from './unreached'

interface Parts {
  send: Send
  /** for routes whose answer is the same for everybody */
  snapshots?: Snapshots
  /** `refused`: the token the server no longer takes; another one is wanted */
  token: (refused?: string) => Promise<string>
  base: string
  version: string
}

/** The last answer to a snapshot route that this phone has, by the same input; undefined when there is none. */
export type Last = <R extends Route>(route: R, input: CallInput<R>) => ReplyOf<R> | undefined
export type Call = <R extends Route>(route: R, input: CallInput<R>, key?: IntentKey) => Promise<ReplyOf<R>>

/** Client interpreter of the contract. @throws Failure as the server threw it, Unreached when nothing answered */
export function createCall({ send, snapshots, token, base, version }: Parts): Call {
  return async (route, input, key) => {
    const sent = toSent(base, route, input)
    sent.header['X-Client-Version'] = version
    if (key !== undefined) {
      sent.header['Idempotency-Key'] = key
    }
    if (route.auth === 'anonymous') {
      return read(route, await (route.snapshot && snapshots ? snapshots.ask(sent) : send(sent)))
    }
    const held = await token()
    const answer = await send(bearing(sent, held))
    // One replay with the same key, never more: a second 401 is for the reader.
    return read(route, answer.status === 401 ? await send(bearing(sent, await token(held))) : answer)
  }
}

export const createLast = ({ snapshots, base }: { snapshots: Snapshots; base: string }): Last => (route, input) => {
  const data = snapshots.last(toSent(base, route, input).url)
  return data === undefined ? undefined : parsedBy(route, data)
}

const bearing = (sent: Sent, token: string): Sent => ({ ...sent, header: { ...sent.header, Authorization: `Bearer ${token}` } })

function toSent(base: string, route: Route, input: { params?: unknown; query?: unknown; body?: unknown }): Sent {
  const params = (input.params ?? {}) as Record<string, string>
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = Object.entries((input.query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  const sent: Sent = { method: route.method, url: `${base}/api/v1${path}${query && `?${query}`}`, header: {} }
  return input.body === undefined ? sent : { ...sent, data: input.body as object }
}

function read<R extends Route>(route: R, { status, data, header }: Answer): ReplyOf<R> {
  if (status < 200 || status > 299) {
    throw toFailure(status, data, header)
  }
  const parsed = parsedBy(route, data)
  if (parsed === undefined) {
    throw new Unreached('unreadable')
  }
  return parsed
}

function parsedBy<R extends Route>(route: R, data: unknown): ReplyOf<R> | undefined {
  const parsed = v.safeParse(route.reply, data)
  return !parsed.success && parsed.issues.some(breaksPages) ? undefined : ((parsed.success ? parsed.output : data) as ReplyOf<R>)
}

/** Older mini-programs meet newer servers: a new word in an enum or a looser format is for the texts to handle, a missing field is not. */
const breaksPages = (issue: v.BaseIssue<unknown>): boolean => issue.kind === 'schema' && !['picklist', 'literal', 'variant'].includes(issue.type)

function toFailure(status: number, data: unknown, header: Record<string, unknown>): Failure {
  const body = (typeof data === 'object' && data !== null ? data : {}) as { code?: unknown; fields?: unknown; traceId?: unknown }
  const wait = Number(headerOf(header, 'retry-after'))
  const facts = { fields: body.fields, traceId: body.traceId, ...(Number.isFinite(wait) ? { retryAfterS: wait } : {}) }
  return new Failure(isFailureCode(body.code) ? body.code : codeFor(status), facts)
}

/** A code this version does not know, or an answer from something between us and the server. */
function codeFor(status: number): FailureCode {
  const codes: Record<number, FailureCode> = { 401: 'auth.required', 404: 'object.not_found', 413: 'request.too_large', 429: 'request.too_many', 503: 'server.busy' }
  return codes[status] ?? 'internal'
}
