import Router from '@koa/router'
import type { Context } from 'koa'
import { Failure } from '#shared/failure'
import { demoPeople } from './city/demo-people'
import type { DemoPerson } from './city/demo-people'
import { deskOf, phonesPage } from './phones-page'
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
  router.get('/desk', (ctx) => {
    const asked = clerks.find((person) => person.id === ctx.query['as']) ?? clerks[0]
    ctx.redirect(deskOf(asked?.id ?? ''))
  })
  router.get('/phones', (ctx) => {
    ctx.type = 'html'
    ctx.body = phonesPage(citizens, { left: chosen(ctx, 'left'), right: chosen(ctx, 'right') }, clerks)
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
const clerks = demoPeople.filter((person) => person.kind === 'clerk')

function giveCode(ctx: Context, id: string, issueLoginCode: (personId: string) => string): void {
  if (!demoPeople.some((person) => person.id === id)) {
    throw new Failure('object.not_found')
  }
  ctx.body = { code: issueLoginCode(id) }
}

/** Who is asked for in the address, or the usual one when nobody has that name. */
function chosen(ctx: Context, side: keyof typeof DEFAULT_PAIR): DemoPerson {
  const asked = ctx.query[side]
  const find = (id: unknown) => citizens.find((person) => person.id === id)
  return find(asked) ?? (find(DEFAULT_PAIR[side]) as DemoPerson)
}
