import Router from '@koa/router'
import { Failure } from '#shared/failure'
import { cashierPage, localPath } from './cashier-page'
import { cashierScript } from './cashier-script'
import type { CashierSimulator } from './cashier-simulator'
import { cashierStyle } from './cashier-style'

/** The payer's side of the sandbox cashier: where a web page goes in place of WeChat's payment sheet. */
export function cashierRoutes(cashier: Pick<CashierSimulator, 'findOrder' | 'pay'>): Router {
  const router = new Router({ prefix: '/sandbox' })
  router.use(async (ctx, next) => {
    ctx.set('Cache-Control', 'no-store')
    await next()
  })
  router.get('/cashier', async (ctx) => {
    const { order: id, back } = ctx.query
    ctx.type = 'html'
    ctx.body = cashierPage(typeof id === 'string' ? await cashier.findOrder(id) : undefined, localPath(back))
  })
  router.post('/cashier/orders/:id/payment', async (ctx) => {
    const state = await cashier.pay(ctx.params['id'] ?? '')
    if (state !== 'paid') {
      throw new Failure('object.not_found')
    }
    ctx.body = { state }
  })
  router.get('/cashier.js', (ctx) => {
    ctx.type = 'text/javascript'
    ctx.body = cashierScript
  })
  router.get('/cashier.css', (ctx) => {
    ctx.type = 'text/css'
    ctx.body = cashierStyle
  })
  return router
}
