import Router from '@koa/router'
import type { Context } from 'koa'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Failure } from '#shared/failure'
import { callerOf } from '../../http/rate-limit'
import type { World } from '../../world'
import { PushRefused } from './push-refused'
import { keepPush } from './push-store'
import { readBody } from './read-body'
import { readPush } from './read-push'
import { echoed, opened } from './verify-push'
import type { PushKeys } from './verify-push'

type WechatAccount = World['config']['wechat']

/** Refused pushes a minute and address. WeChat's own are not refused, so they are never counted. */
const REFUSED_PER_MINUTE = 120

/** What WeChat tells us by itself. It signs the bytes as it sent them, so these stand in front of what reads bodies. */
export function pushRoutes(world: World): Router {
  const refusals = new RateLimiterMemory({ points: REFUSED_PER_MINUTE, duration: 60 })
  const router = new Router()
  const receiver = (path: string, account: WechatAccount | undefined): void => {
    router.get(path, (ctx) => guarded(ctx, refusals, path, async () => verifyAddress(world, account, ctx)))
    router.post(path, (ctx) => guarded(ctx, refusals, path, () => receive(world, account, ctx)))
  }
  receiver('/api/v1/wechat/pushes', world.config.wechat)
  receiver('/api/v1/wechat/service-pushes', world.config.service)
  return router
}

/** WeChat asks once, when the address is entered in its console. */
function verifyAddress(world: World, account: WechatAccount | undefined, ctx: Context): void {
  ctx.body = echoed(keysOf(account), ctx.query, world.now())
}

/** Kept as it came and answered at once; what it means is worked out after. WeChat asks again when it hears nothing within five seconds. */
async function receive(world: World, account: WechatAccount | undefined, ctx: Context): Promise<void> {
  const keys = keysOf(account)
  const text = opened(keys, ctx.query, await readBody(ctx.req), world.now())
  await keepPush(world, keys.appId, readPush(text))
  ctx.body = 'success'
}

function keysOf(account: WechatAccount | undefined): PushKeys {
  if (account?.push.token === undefined) {
    throw new Failure('request.unknown_route')
  }
  return { appId: account.appId, token: account.push.token, aesKey: account.push.aesKey }
}

/** A refusal says nothing about why to whoever sent it; the log does. */
async function guarded(ctx: Context, refusals: RateLimiterMemory, path: string, run: () => Promise<void>): Promise<void> {
  ctx.state['route'] = `${ctx.method} ${path}`
  ctx.type = 'text/plain'
  ctx.set('Cache-Control', 'no-store')
  const who = callerOf(ctx.ip)
  const counted = await refusals.get(who)
  if (counted !== null && counted.remainingPoints <= 0) {
    throw new Failure('request.too_many', { retryAfterS: Math.ceil(counted.msBeforeNext / 1000) })
  }
  try {
    await run()
  } catch (error) {
    if (!(error instanceof PushRefused)) {
      throw error
    }
    // Only its own result object is expected when the points are used up; the refusal itself is the answer either way.
    await refusals.consume(who).catch((over: unknown) => over instanceof RateLimiterRes || Promise.reject(over as Error))
    ctx.state['failure'] = `push: ${error.message}`
    ctx.status = error.status
    ctx.body = 'refused'
  }
}
