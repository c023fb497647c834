import Router from '@koa/router'
import type { Context } from 'koa'
import { Failure } from '#shared/failure'
import { demoPeople } from './city/demo-people'
import type { DemoPerson } from './city/demo-people'
import { phonesPage } from './phones-page'
import { phonesScript } from './phones-script'
import { phonesStyle } from './phones-style'

const DEFAULT_PAIR = { left: 'zhou-manwu', right: 'chen-shoutao' }

/** Everything a stranger needs to look at the sandbox, all under /sandbox/. */
export function sandboxRoutes({ issueLoginCode }: { issueLoginCode: (personId: string) => string }): Router {
  const router = new Router({ prefix: '/sandbox' })
  router.use(async (ctx, next) => {
    ctx.set('Cache-Control', 'no-store')
    await next()
  })
  router.get('/', (ctx) => ctx.redirect('/sandbox/phones'))
  router.get('/people', (ctx) => {
    ctx.body = { items: demoPeople.map(({ id, name, purpose, kind, district }) => ({ id, name, purpose, kind, district })) }
  })
  router.post('/people/:id/wechat-code', (ctx) => {
    giveCode(ctx, ctx.params['id'] ?? '', issueLoginCode)
  })
  router.get('/phones', (ctx) => {
    ctx.type = 'html'
    ctx.body = phonesPage(citizens, { left: chosen(ctx, 'left'), right: chosen(ctx, 'right') })
  })
  router.get('/phones.js', (ctx) => {
    ctx.type = 'text/javascript'
    ctx.body = phonesScript
  })
  router.get('/phones.css', (ctx) => {
    ctx.type = 'text/css'
    ctx.body = phonesStyle
  })
  return router
}

const citizens = demoPeople.filter((person) => person.kind === 'citizen')

function giveCode(ctx: Context, id: string, issueLoginCode: (personId: string) => string): void {
  const person = demoPeople.find((one) => one.id === id)
  if (!person) {
    throw new Failure('object.not_found')
  }
  if (person.kind === 'clerk') {
    ctx.status = 409
    ctx.body = { code: 'sandbox.no_desk', message: '税务人员的工作台还没有做好，先选一位市民', traceId: String(ctx.state['traceId'] ?? '') }
    return
  }
  ctx.body = { code: issueLoginCode(id) }
}

/** Who is asked for in the address, or the usual one when nobody has that name. */
function chosen(ctx: Context, side: keyof typeof DEFAULT_PAIR): DemoPerson {
  const asked = ctx.query[side]
  const find = (id: unknown) => citizens.find((person) => person.id === id)
  return find(asked) ?? (find(DEFAULT_PAIR[side]) as DemoPerson)
}
