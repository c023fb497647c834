import { randomBytes } from 'node:crypto'
import type { Middleware } from 'koa'
import type { World } from '../world'

const PROCESS = randomBytes(5).toString('hex')
let served = 0

/** A random half for the process and a counter: random bytes for every request would cost more than they give. */
const nextTraceId = (): string => PROCESS + (served++ % 0x1000000).toString(16).padStart(6, '0')

/** Gives each request its id, answers with it, and logs one line when it is over: pattern, status, time; never the URL or a body. */
export function trace(world: World): Middleware {
  // Its fields are these five and none is anybody's: looking for secrets among them costs more than writing them.
  const requests = world.log.child({}, { redact: [] })
  return async (ctx, next) => {
    const started = process.hrtime.bigint()
    const traceId = nextTraceId()
    ctx.state['traceId'] = traceId
    ctx.set('X-Trace-Id', traceId)
    try {
      await next()
    } finally {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      const route = String(ctx.state['route'] ?? (ctx.path.startsWith('/api/') ? 'unknown' : 'pages'))
      world.metrics.requests.observe({ route, status: String(ctx.status) }, seconds)
      if (route !== 'pages') {
        requests.info({ traceId, route, status: ctx.status, ms: Math.round(seconds * 1000), failure: ctx.state['failure'] }, 'request')
      }
    }
  }
}
