import type { Context } from 'koa'
import type Router from '@koa/router'
import * as v from 'valibot'
import type { InputOf, ReplyIn, Route } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { IntentKey } from '#shared/model/ids'
import type { World } from '../world'
import { authorise } from './auth'
import { requireCurrentClient } from './client-version'
import { bodyHash, commitOnce, findReply } from './commit'
import type { Intent } from './commit'
import { WrongReply, parseReply } from './parse-reply'
import { callerOf } from './rate-limit'
import type { RateLimit } from './rate-limit'
import type { Snapshot } from './snapshots'
import type { Caller, Commit, Served } from './use-case'

export const API_PREFIX = '/api/v1'

/** Server interpreter of the contract: match → client version → auth → rate limit → parse → use-case → parse reply → send. */
export function serve(world: World, routerOf: (path: string) => Router, limit: RateLimit, served: readonly Served[]): void {
  for (const { route, run, snapshot } of served) {
    const name = `${route.method} ${route.path}`
    routerOf(route.path).register(API_PREFIX + route.path, [route.method], async (ctx: Context) => {
      ctx.state['route'] = name
      if (snapshot) {
        sendSnapshot(ctx, await declaredOnly(world, route, name, async () => {
          requireCurrentClient(ctx.get('X-Client-Version'))
          await limit(route, callerOf(ctx.ip))
          return snapshot(world, parseInput(route, ctx))
        }))
        return
      }
      const reply = await declaredOnly(world, route, name, async () => {
        requireCurrentClient(ctx.get('X-Client-Version'))
        const caller = await authorise(world, route.auth, ctx.get('Authorization'), String(ctx.state['traceId']))
        await limit(route, caller.accountId || callerOf(ctx.ip))
        const input = parseInput(route, ctx)
        const given = route.once === true ? await once(world, run, route, name, caller, input, ctx.get('Idempotency-Key')) : await run(world, caller, input, neverCommit)
        return parseReply(route, given)
      })
      ctx.set('Cache-Control', 'no-store')
      ctx.body = reply
    })
  }
}

/** The same for everybody: whoever has it already is told so, and nothing else. */
function sendSnapshot(ctx: Context, { plain, zipped, etag, asOf }: Snapshot): void {
  ctx.set('Cache-Control', 'no-cache')
  if (asOf !== undefined) {
    ctx.set('X-As-Of', asOf)
  }
  ctx.set('ETag', etag)
  ctx.vary('Accept-Encoding')
  if (ctx.get('If-None-Match') === etag) {
    ctx.status = 304
    return
  }
  ctx.type = 'application/json; charset=utf-8'
  const zip = zipped.length < plain.length && ctx.get('Accept-Encoding') !== '' && ctx.acceptsEncodings('gzip', 'identity') === 'gzip'
  if (zip) {
    ctx.set('Content-Encoding', 'gzip')
  }
  ctx.body = zip ? zipped : plain
}

async function once(
  world: World,
  run: Served['run'],
  route: Route,
  name: string,
  caller: Caller,
  input: InputOf<Route>,
  header: string,
): Promise<ReplyIn<Route>> {
  const key = v.safeParse(IntentKey, header)
  if (!key.success) {
    throw new Failure('request.key_missing')
  }
  const intent: Intent = { caller: caller.accountId, route: name, key: key.output, bodyHash: bodyHash(world.keys, input) }
  const stored = await findReply(world, intent)
  if (stored) {
    return stored
  }
  const commit: Commit<Route> = async (effect) => {
    const reply = await commitOnce(world, route, intent, effect)
    world.nudge()
    return reply
  }
  try {
    return await run(world, caller, input, commit)
  } catch (error) {
    // A twin may have finished while this one was still checking: its reply is this one's too.
    const twin = error instanceof Failure ? await findReply(world, intent) : undefined
    if (twin) {
      return twin
    }
    throw error
  }
}

const neverCommit: Commit<Route> = () => Promise.reject(new Error('this route is not declared once'))

function parseInput(route: Route, ctx: Context): InputOf<Route> {
  const given = { params: ctx['params'] as unknown, query: { ...ctx.query }, body: bodyOf(ctx) }
  const fields: Record<string, string> = {}
  const output: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const parsed = v.safeParse(route[part], given[part])
    if (parsed.success) {
      output[part] = parsed.output
      continue
    }
    for (const issue of parsed.issues) {
      fields[v.getDotPath(issue) ?? part] ??= issueCode(issue)
    }
  }
  if (Object.keys(fields).length > 0) {
    throw new Failure('request.invalid', { fields })
  }
  return output as unknown as InputOf<Route>
}

/** `id_number.check` where the schema names the fault, else the kind of fault: `missing`, `unknown`, `min_length` … Never the value. */
function issueCode(issue: v.BaseIssue<unknown>): string {
  if (/^[a-z_]+\.[a-z_]+$/.test(issue.message)) {
    return issue.message
  }
  if (issue.type === 'strict_object') {
    return issue.expected === 'never' ? 'unknown' : issue.received === 'undefined' ? 'missing' : 'shape'
  }
  return issue.type
}

function bodyOf(ctx: Context): unknown {
  const body = (ctx.request as unknown as { body?: unknown }).body
  if (body === undefined && (ctx.request.length ?? 0) > 0 && ctx.method !== 'GET') {
    throw new Failure('request.not_json')
  }
  return body ?? {}
}

/** A failure the route did not declare is a fault of ours: a 500 outside production, counted and passed on in production. */
async function declaredOnly<T>(world: World, route: Route, name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    // Boundary check only: what is declared, or common to all routes, goes on unchanged.
    if (error instanceof WrongReply) {
      world.metrics.undeclared.inc({ route: name, what: 'reply' })
    }
    if (error instanceof Failure && !isDeclared(route, error)) {
      world.metrics.undeclared.inc({ route: name, what: error.code })
      world.log.error({ route: name, code: error.code }, 'undeclared failure')
      if (world.config.nodeEnv !== 'production') {
        throw new Error(`${name} threw ${error.code}, which its contract does not declare`, { cause: error })
      }
    }
    throw error
  }
}

const COMMON = /^(request|auth|client|server)\.|^internal$/

const isDeclared = (route: Route, failure: Failure): boolean => COMMON.test(failure.code) || (route.errors as readonly string[]).includes(failure.code)
