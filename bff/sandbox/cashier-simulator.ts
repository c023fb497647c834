import * as v from 'valibot'
import type { Prepay } from '#shared/model/bill'
import { instant } from '#shared/model/day'
import type { Core } from '../adapters/core/connect'
import { isCashierSigned, signCashier } from '../adapters/partners/cashier-signature'
import { requestText } from '../adapters/partners/signed-text'
import { createNotices } from './cashier-notices'
import { closeOrder, findOrder, keepOrder, listUnnoticed, markNoticed, payClosedOrder, payOrder } from './cashier-order-store'
import type { CashierOrderRow } from './cashier-order-store'
import { makeRefund, refundState, refundsOf } from './cashier-refunds'
import { createClock, json, startSimulator } from './simulator/simulator-server'
import type { Simulator, SimulatorReply, SimulatorRequest } from './simulator/simulator-server'

interface Options {
  core: Core
  now: () => number
  key: Buffer
  appId: string
}

export interface CashierSimulator extends Simulator {
  /** Where the shop listens for notices; those it has not answered yet are sent again. */
  noticeTo: (url: string) => Promise<void>
  findOrder: (id: string) => Promise<CashierOrderRow | undefined>
  /** The payer has paid. Paid before: nothing more happens. */
  pay: (id: string) => Promise<'paid' | 'closed' | 'unknown'>
  /** A payment that was on its way when the order was closed: the money is there all the same. */
  payLate: (id: string) => Promise<void>
  /** amounts that were paid back out of an order, fen */
  refundsOf: (id: string) => Promise<number[]>
  /** the next notices never arrive */
  loseNotices: (times: number) => void
  /** the next notices arrive twice */
  duplicateNotices: (times: number) => void
}

const NewOrder = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/)),
  appId: v.string(),
  amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  description: v.pipe(v.string(), v.maxLength(127)),
})

/** The bureau's cashier on loopback, after WeChat Pay: `POST /orders`, `GET /orders/state`, `POST /orders/close`, `POST /refunds`, `GET /refunds/state`, and notices back to the shop. */
export async function startCashierSimulator({ core, now, key, appId }: Options): Promise<CashierSimulator> {
  const clock = createClock(now)
  const notices = createNotices({ key, appId, now: clock.now, done: (id) => markNoticed(core, id, new Date(clock.now())) })
  const simulator = await startSimulator({
    clock,
    routes: routesOf({ core, key, appId, now: clock.now }),
    refusal: (errcode) => json(500, { error: 'SYSTEM_ERROR', errcode }),
  })
  return {
    ...simulator,
    noticeTo: async (url) => {
      notices.to(url)
      const unnoticed = await listUnnoticed(core)
      unnoticed.forEach(notices.tell)
    },
    findOrder: (id) => findOrder(core, id),
    pay: async (id) => {
      const isFirst = await payOrder(core, id, new Date(clock.now()))
      const order = await findOrder(core, id)
      if (isFirst && order) {
        notices.tell(order)
      }
      return order?.state === 'paid' || order?.state === 'closed' ? order.state : 'unknown'
    },
    payLate: async (id) => {
      await payClosedOrder(core, id, new Date(clock.now()))
      const order = await findOrder(core, id)
      if (order?.state === 'paid') {
        notices.tell(order)
      }
    },
    refundsOf: async (id) => (await refundsOf(core, id)).map(({ amount }) => amount),
    loseNotices: notices.lose,
    duplicateNotices: notices.duplicate,
    close: async () => {
      await notices.stop()
      await simulator.close()
    },
  }
}

function routesOf({ core, key, appId, now }: Options): Record<string, (request: SimulatorRequest) => SimulatorReply | Promise<SimulatorReply>> {
  const routes: Record<string, (request: SimulatorRequest) => Promise<SimulatorReply>> = {
    '/orders': ({ body }) => createOrder(core, { key, appId }, body, new Date(now())),
    '/orders/state': ({ query }) => orderState(core, query.get('id') ?? ''),
    '/orders/close': ({ body }) => close(core, body),
    '/refunds': ({ body }) => makeRefund(core, appId, body, new Date(now())),
    '/refunds/state': ({ query }) => refundState(core, query.get('id') ?? ''),
  }
  const signed = ([path, play]: [string, (request: SimulatorRequest) => Promise<SimulatorReply>]) =>
    [path, (request: SimulatorRequest) => (isSigned(key, path, request) ? play(request) : json(401, { error: 'SIGN_ERROR' }))] as const
  return Object.fromEntries(Object.entries(routes).map(signed))
}

function isSigned(key: Buffer, path: string, { method, query, headers, body }: SimulatorRequest): boolean {
  const at = query.size > 0 ? `${path}?${query.toString()}` : path
  const [timestamp, signature] = [headers['cashier-timestamp'], headers['cashier-signature']]
  return (
    typeof timestamp === 'string' &&
    typeof signature === 'string' &&
    isCashierSigned(key, 'request', requestText({ method, path: at, timestamp, body }), signature)
  )
}

async function createOrder(core: Core, shop: { key: Buffer; appId: string }, body: string, at: Date): Promise<SimulatorReply> {
  const asked = v.safeParse(NewOrder, JSON.parse(body))
  if (!asked.success || asked.output.appId !== shop.appId) {
    return json(400, { error: 'PARAM_ERROR' })
  }
  const { id, amount, description } = asked.output
  const order = await keepOrder(core, { id, amount, description }, at)
  if (order.state === 'closed') {
    return json(409, { error: 'ORDER_CLOSED' })
  }
  return order.amount === amount ? json(200, { prepay: prepayOf(shop, order) }) : json(409, { error: 'OUT_TRADE_NO_USED' })
}

const ClosedId = v.object({ id: v.string() })

async function close(core: Core, body: string): Promise<SimulatorReply> {
  const asked = v.safeParse(ClosedId, JSON.parse(body))
  if (!asked.success) {
    return json(400, { error: 'PARAM_ERROR' })
  }
  await closeOrder(core, asked.output.id)
  const state = (await findOrder(core, asked.output.id))?.state
  return json(200, { state: state === 'paid' || state === 'closed' ? state : 'unknown' })
}

async function orderState(core: Core, id: string): Promise<SimulatorReply> {
  const order = await findOrder(core, id)
  if (!order) {
    return json(200, { state: 'unknown' })
  }
  const { state, amount, paid_at: paidAt } = order
  return json(200, { state, amount, ...(paidAt ? { paidAt: instant(paidAt.getTime()) } : {}) })
}

/** From what was written down when the order was made: asked again, it is the same. */
function prepayOf({ key, appId }: { key: Buffer; appId: string }, { id, created_at: createdAt }: CashierOrderRow): Prepay {
  const timeStamp = String(Math.floor(createdAt.getTime() / 1000))
  const nonceStr = id.replace(/-/g, '')
  const bundle = `prepay_id=${id}`
  const paySign = signCashier(key, 'prepay', `${appId}\n${timeStamp}\n${nonceStr}\n${bundle}\n`)
  return { timeStamp, nonceStr, package: bundle, signType: 'RSA', paySign }
}
