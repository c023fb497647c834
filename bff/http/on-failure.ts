import type { Context, Middleware } from 'koa'
import { Failure, statusOf } from '#shared/failure'
import type { FailureBody } from '#shared/failure'
import type { World } from '../world'
import { failureText } from './failure-text'

/** The one place where what was thrown becomes HTTP. Whatever is not a Failure is `internal`: logged with its stack, hidden from the caller. */
export const onFailure =
  (world: World): Middleware =>
  async (ctx, next) => {
    try {
      await next()
    } catch (thrown) {
      const failure = toFailure(thrown)
      if (failure.code === 'internal') {
        const error = thrown instanceof Error ? thrown : new Error('thrown value is no error')
        world.log.error({ traceId: traceOf(ctx), route: ctx.state['route'], err: { type: error.name, message: error.message, stack: error.stack } }, 'internal failure')
      }
      if (statusOf(failure.code) >= 500 && failure.code !== 'internal') {
        const { why, errcode, service } = failure.facts
        world.log.warn({ traceId: traceOf(ctx), route: ctx.state['route'], failure: failure.code, why, errcode, service }, 'not served')
      }
      answer(ctx, failure)
    }
  }

function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) {
    return thrown
  }
  const status = (thrown as { status?: unknown; type?: unknown } | null)?.status
  if (status === 413) {
    return new Failure('request.too_large')
  }
  if (status === 400 || status === 415) {
    return new Failure('request.not_json')
  }
  return new Failure('internal')
}

function answer(ctx: Context, failure: Failure): void {
  const body: FailureBody = { code: failure.code, message: failureText[failure.code], traceId: traceOf(ctx) }
  const fields = failure.facts['fields']
  if (fields !== undefined) {
    body.fields = fields as Record<string, string>
  }
  const wait = failure.facts['retryAfterS']
  if (statusOf(failure.code) === 429 || statusOf(failure.code) === 503) {
    ctx.set('Retry-After', String(typeof wait === 'number' ? wait : 5))
  }
  ctx.status = statusOf(failure.code)
  ctx.state['failure'] = failure.code
  ctx.set('Cache-Control', 'no-store')
  ctx.body = body
}

const traceOf = (ctx: Context): string => String(ctx.state['traceId'] ?? '')
