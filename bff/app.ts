import { bodyParser } from '@koa/bodyparser'
import Router from '@koa/router'
import Koa from 'koa'
import { Failure } from '#shared/failure'
import { routes as cases } from './features/cases/routes'
import { routes as certificates } from './features/certificates/routes'
import { routes as estimates } from './features/estimates/routes'
import { routes as assessments } from './features/existing-home/assessment-routes'
import { routes as existingHomeDesk } from './features/existing-home/desk-routes'
import { routes as disputeDesk } from './features/existing-home/dispute-desk-routes'
import { routes as disputes } from './features/existing-home/dispute-routes'
import { routes as existingHome } from './features/existing-home/routes'
import { routes as invoiceFolder } from './features/invoice-folder/routes'
import { routes as counter } from './features/invoices/counter-routes'
import { routes as invoicesDesk } from './features/invoices/desk-routes'
import { routes as invoices } from './features/invoices/routes'
import { routes as law } from './features/law/routes'
import { routes as messagesDesk } from './features/messages/desk-routes'
import { routes as messages } from './features/messages/routes'
import { routes as myHomes } from './features/my-homes/routes'
import { routes as outletsDesk } from './features/outlets/desk-routes'
import { routes as outlets } from './features/outlets/routes'
import { routes as papers } from './features/papers/routes'
import { routes as payments } from './features/payments/routes'
import { routes as priceModels } from './features/price-models/routes'
import { routes as redLetters } from './features/red-letters/routes'
import { routes as session } from './features/session/routes'
import { routes as staff } from './features/staff/routes'
import { routes as supplyDesk } from './features/supply/desk-routes'
import { routes as supply } from './features/supply/routes'
import { routes as halls } from './features/halls/routes'
import { routes as hallsDesk } from './features/halls/desk-routes'
import { routes as guide } from './features/guide/routes'
import { routes as passes } from './features/passes/routes'
import { routes as search } from './features/search/routes'
import { routes as lookUps } from './features/look-ups/routes'
import { routes as myRecords } from './features/my-records/routes'
import { routes as myProfile } from './features/my-profile/routes'
import { routes as familyHomes } from './features/family-homes/routes'
import { routes as statements } from './features/statements/routes'
import { pushRoutes } from './features/wechat-pushes/push-routes'
import { health } from './http/health'
import { onFailure } from './http/on-failure'
import { openapi } from './http/openapi'
import { pages } from './http/pages'
import { createRateLimit } from './http/rate-limit'
import type { Limits } from './http/rate-limit'
import { createRouteTable } from './http/route-table'
import { securityHeaders } from './http/security-headers'
import { API_PREFIX, serve } from './http/serve'
import { trace } from './http/trace'
import type { World } from './world'

/** Every errand's routes. */
export const served = [
  ...session,
  ...myHomes,
  ...existingHome,
  ...existingHomeDesk,
  ...assessments,
  ...disputes,
  ...disputeDesk,
  ...papers,
  ...priceModels,
  ...estimates,
  ...law,
  ...cases,
  ...messages,
  ...messagesDesk,
  ...certificates,
  ...staff,
  ...payments,
  ...invoices,
  ...invoicesDesk,
  ...invoiceFolder,
  ...redLetters,
  ...supply,
  ...supplyDesk,
  ...outlets,
  ...outletsDesk,
  ...counter,
  ...halls,
  ...hallsDesk,
  ...guide,
  ...passes,
  ...search,
  ...lookUps,
  ...myRecords,
  ...familyHomes,
  ...myProfile,
  ...statements,
]

interface AppOptions {
  /** more routers, mounted before the pages: the sandbox's */
  mounts?: Router[]
  limits?: Limits
}

/** The application: middleware order and mounts on one screen. */
export function createApp(world: World, { mounts = [], limits = { reads: 600, mutations: 120, anonymous: 300 } }: AppOptions = {}): Koa {
  const { proxies } = world.config
  // Behind a proxy of ours all callers have its address: without this one city would share one limit.
  const app = new Koa({ proxy: proxies > 0, maxIpsCount: proxies })
  app.silent = true
  const api = createRouteTable(API_PREFIX)
  serve(world, api.routerOf, createRateLimit(limits), served)
  app.use(trace(world))
  app.use(securityHeaders())
  app.use(onFailure(world))
  app.use(health(world))
  // WeChat signs the bytes it sends: its pushes are read before anybody parses them.
  app.use(pushes(world))
  app.use(body())
  app.use(api.middleware)
  for (const mount of world.config.nodeEnv === 'production' ? mounts : [apiDocument(), ...mounts]) {
    app.use(mount.routes())
  }
  app.use(pages(world.config.h5Dir))
  app.use((ctx) => {
    throw new Failure(api.knows(ctx.path) ? 'request.wrong_method' : 'request.unknown_route')
  })
  return app
}

const apiDocument = (): Router =>
  new Router().get('/api/openapi.json', (ctx) => {
    ctx.body = openapi()
  })

/** A router of their own, asked only about its own addresses. */
function pushes(world: World): Koa.Middleware {
  const handle = pushRoutes(world).routes() as unknown as Koa.Middleware
  return async (ctx, next) => {
    await (ctx.path.startsWith(`${API_PREFIX}/wechat/`) ? handle(ctx, next) : next())
  }
}

/** A paper is a photo or a PDF in base64; everything else a person says is short. */
function body(): Koa.Middleware {
  const parse = (jsonLimit: string) => bodyParser({ enableTypes: ['json'], jsonLimit, encoding: 'utf-8', parsedMethods: ['POST', 'PUT'] })
  const [short, long] = [parse('64kb'), parse('3mb')]
  return (ctx, next) => (ctx.method === 'GET' ? next() : (ctx.path === `${API_PREFIX}/papers` ? long : short)(ctx, next))
}
