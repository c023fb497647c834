import Router from '@koa/router'
import type { Context } from 'koa'
import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { Config } from '../config'
import { demoPeople } from './city/demo-people'
import type { DemoPerson } from './city/demo-people'
import { deskOf, phonesPage } from './phones-page'
import { phonesScript } from './phones-script'
import { phonesStyle } from './phones-style'
import type { Received } from './received'
import type { WechatSimulator } from './wechat-simulator'

const DEFAULT_PAIR = { left: 'zhou-manwu', right: 'chen-shoutao' }

/** What a phone of the sandbox can do, and what came to it. */
interface Phones {
  wechat: Pick<WechatSimulator, 'issueLoginCode' | 'switchOf' | 'setSwitch' | 'answerSubscribe'>
  received: (personId: string) => Received[]
  /** hours without pushes; undefined: none */
  quietHours: Config['quietHours']
}

/** Everything a stranger needs to look at the sandbox, all under /sandbox/. */
export function sandboxRoutes({ wechat, received, quietHours }: Phones): Router {
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
    ctx.body = { code: wechat.issueLoginCode(personOf(ctx)) }
  })
  router.get('/people/:id/received', (ctx) => {
    const id = personOf(ctx)
    ctx.body = { answer: wechat.switchOf(id), items: received(id).map((one) => ({ ...one, at: instant(one.at) })) }
  })
  router.put('/people/:id/wechat-switch', (ctx) => {
    const { answer } = asked(Switch, ctx)
    wechat.setSwitch(personOf(ctx), answer)
    ctx.body = { answer }
  })
  router.post('/people/:id/wechat-subscription', (ctx) => {
    ctx.body = wechat.answerSubscribe(personOf(ctx), asked(Question, ctx).templateIds)
  })
  router.get('/desk', (ctx) => {
    const found = clerks.find((person) => person.id === ctx.query['as']) ?? clerks[0]
    ctx.redirect(found ? deskOf(found) : '/')
  })
  servePage(router, quietHours)
  return router
}

function servePage(router: Router, quietHours: Phones['quietHours']): void {
  router.get('/phones', (ctx) => {
    ctx.type = 'html'
    ctx.body = phonesPage({ people: citizens, pair: { left: chosen(ctx, 'left'), right: chosen(ctx, 'right') }, clerks, quietHours })
  })
  router.get('/phones.js', (ctx) => {
    ctx.type = 'text/javascript'
    ctx.body = phonesScript
  })
  router.get('/phones.css', (ctx) => {
    ctx.type = 'text/css'
    ctx.body = phonesStyle
  })
}

const Switch = v.strictObject({ answer: v.picklist(['accept', 'reject', 'off']) })
const Question = v.strictObject({ templateIds: v.pipe(v.array(v.string()), v.maxLength(20)) })

const citizens = demoPeople.filter((person) => person.kind === 'citizen')
const clerks = demoPeople.filter((person) => person.kind === 'clerk')

/** @throws Failure `object.not_found` when nobody has this id */
function personOf(ctx: Context & { params?: Record<string, string> }): string {
  const id = ctx.params?.['id'] ?? ''
  if (!demoPeople.some((person) => person.id === id)) {
    throw new Failure('object.not_found')
  }
  return id
}

/** @throws Failure `request.invalid` */
function asked<S extends v.GenericSchema>(schema: S, ctx: Context): v.InferOutput<S> {
  const input = v.safeParse(schema, ctx.request.body)
  if (!input.success) {
    throw new Failure('request.invalid')
  }
  return input.output
}

/** Who is asked for in the address, or the usual one when nobody has that name. */
function chosen(ctx: Context, side: keyof typeof DEFAULT_PAIR): DemoPerson {
  const asked = ctx.query[side]
  const find = (id: unknown) => citizens.find((person) => person.id === id)
  return find(asked) ?? (find(DEFAULT_PAIR[side]) as DemoPerson)
}
