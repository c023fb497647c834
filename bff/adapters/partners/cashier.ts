import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { Prepay } from '#shared/model/bill'
import { Instant } from '#shared/model/day'
import { Fen } from '#shared/model/money'
import { isCashierSigned, signCashier } from './cashier-signature'
import { isTimely, requestText } from './signed-text'

/** The bureau's cashier, which makes orders of WeChat Pay and passes the money on to the treasury. */
export interface Cashier {
  /** The order of this id; asked again it is the same one. Another amount for the same id is refused by the cashier. */
  createOrder: (order: { id: string; amount: Fen; description: string }) => Promise<Prepay>
  queryOrder: (id: string) => Promise<CashierOrder>
  /** Nobody can pay the order any more, unless it was paid before: then it stays `paid`. Asked again it answers alike. */
  closeOrder: (id: string) => Promise<ClosedOrder>
  /** Pays back out of a paid order. Idempotent by `id`; another amount or order for the same id, or more than was paid, is refused by the cashier. */
  refund: (refund: { id: string; orderId: string; amount: Fen }) => Promise<CashierRefund>
  queryRefund: (id: string) => Promise<CashierRefund>
  /** @throws Failure `payment.notice_refused` when it is not the cashier's, not ours, or not of these minutes */
  verifyNotice: (payload: string, signature: string, nowMs: number) => CashierNotice
}

/** A time that is not only written like one: `2026-11-25 08:00:00+8` is a time to some and none to others. */
const Moment = v.pipe(Instant, v.check((text) => !Number.isNaN(Date.parse(text))))

const Order = v.variant('state', [
  v.object({ state: v.literal('unknown') }),
  v.object({ state: v.picklist(['unpaid', 'closed']), amount: Fen }),
  v.object({ state: v.literal('paid'), amount: Fen, paidAt: Moment }),
])
export type CashierOrder = v.InferOutput<typeof Order>

const Closed = v.object({ state: v.picklist(['closed', 'paid', 'unknown']) })
type ClosedOrder = v.InferOutput<typeof Closed>

/** `processing`: taken, and on its way to the payer. */
const Refund = v.object({ state: v.picklist(['unknown', 'processing', 'done']) })
type CashierRefund = v.InferOutput<typeof Refund>

/** An order has its bill's id. */
const OrderId = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))

const Notice = v.object({ appId: v.string(), orderId: OrderId, amount: Fen, paidAt: Moment, sentAt: Moment })
export type CashierNotice = v.InferOutput<typeof Notice>

interface CashierAccount {
  base: string | undefined
  key: Buffer | undefined
  appId: string
}

const DEADLINE_MS = 5000

/** @throws Failure `cashier.unavailable` from its calls when there is no readable answer in time */
export function connectCashier(account: CashierAccount): Cashier {
  return {
    createOrder: async ({ id, amount, description }) => {
      const body = JSON.stringify({ id, appId: account.appId, amount, description })
      return (await ask(account, 'POST', '/orders', v.object({ prepay: Prepay }), body)).prepay
    },
    queryOrder: (id) => ask(account, 'GET', `/orders/state?id=${encodeURIComponent(id)}`, Order),
    closeOrder: (id) => ask(account, 'POST', '/orders/close', Closed, JSON.stringify({ id, appId: account.appId })),
    refund: ({ id, orderId, amount }) => ask(account, 'POST', '/refunds', Refund, JSON.stringify({ id, appId: account.appId, orderId, amount })),
    queryRefund: (id) => ask(account, 'GET', `/refunds/state?id=${encodeURIComponent(id)}`, Refund),
    verifyNotice: (payload, signature, nowMs) => verifyNotice(account, payload, signature, nowMs),
  }
}

async function ask<S extends v.GenericSchema>(
  { base, key }: CashierAccount,
  method: 'GET' | 'POST',
  path: string,
  schema: S,
  body = '',
): Promise<v.InferOutput<S>> {
  if (base === undefined || key === undefined) {
    throw new Failure('cashier.unavailable', { why: 'CASHIER_API_BASE or CASHIER_KEY is not set' })
  }
  const timestamp = String(Date.now())
  const signature = signCashier(key, 'request', requestText({ method, path, timestamp, body }))
  const headers = { 'cashier-timestamp': timestamp, 'cashier-signature': signature }
  try {
    const response = await fetch(base + path, {
      method,
      ...(method === 'POST' ? { body, headers: { ...headers, 'content-type': 'application/json' } } : { headers }),
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    if (!response.ok) {
      throw new Error(`status ${response.status}`)
    }
    return v.parse(schema, await response.json())
  } catch (error) {
    // Whatever came instead of an answer: the order may be there or not, so the caller asks for it again.
    throw new Failure('cashier.unavailable', { why: (error as Error).message })
  }
}

function verifyNotice({ key, appId }: CashierAccount, payload: string, signature: string, nowMs: number): CashierNotice {
  if (key === undefined || !isCashierSigned(key, 'notice', payload, signature)) {
    throw new Failure('payment.notice_refused', { why: 'signature' })
  }
  const notice = readNotice(payload)
  if (notice.appId !== appId) {
    throw new Failure('payment.notice_refused', { why: 'other app' })
  }
  if (!isTimely(notice.sentAt, nowMs)) {
    throw new Failure('payment.notice_refused', { why: 'time' })
  }
  return notice
}

function readNotice(payload: string): CashierNotice {
  try {
    return v.parse(Notice, JSON.parse(payload))
  } catch {
    // Signed, but nothing we could understand.
    throw new Failure('payment.notice_refused', { why: 'shape' })
  }
}
