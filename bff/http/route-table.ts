import Router from '@koa/router'
import type { Middleware } from 'koa'

export interface RouteTable {
  /** the router where routes of this path (without the prefix) belong */
  routerOf: (path: string) => Router
  middleware: Middleware
  /** whether some method is served there */
  knows: (path: string) => boolean
}

/** Routers by the first part of the path: a request is compared with the few routes of its errand, not with all there are. */
export function createRouteTable(prefix: string): RouteTable {
  const errands = new Map<string, { router: Router; handle: Middleware }>()
  const errandOf = (path: string) => (path.toLowerCase().startsWith(`${prefix}/`) ? errands.get(firstOf(path.slice(prefix.length))) : undefined)
  return {
    routerOf: (path) => {
      const known = errands.get(firstOf(path))
      if (known) {
        return known.router
      }
      const router = new Router()
      errands.set(firstOf(path), { router, handle: router.routes() as Middleware })
      return router
    },
    middleware: async (ctx, next) => {
      const errand = errandOf(ctx.path)
      await (errand ? errand.handle(ctx, next) : next())
    },
    knows: (path) => errandOf(path)?.router.stack.some((layer) => layer.match(path)) ?? false,
  }
}

/** `/halls/:hallId` → `halls`. The router takes capitals for the same. */
const firstOf = (path: string): string => path.split('/', 2)[1]?.toLowerCase() ?? ''
