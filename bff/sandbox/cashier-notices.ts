import { setTimeout as sleep } from 'node:timers/promises'
import { instant } from '#shared/model/day'
import { signCashier } from '../adapters/partners/cashier-signature'
import type { CashierOrderRow } from './cashier-order-store'

interface Notices {
  key: Buffer
  appId: string
  now: () => number
  /** the shop has answered, or will never be told */
  done: (id: string) => Promise<void>
}

interface NoticeDesk {
  /** where the shop listens; nothing is sent before */
  to: (url: string) => void
  tell: (order: CashierOrderRow) => void
  lose: (times: number) => void
  duplicate: (times: number) => void
  stop: () => Promise<void>
}

/** Then every minute. */
const PAUSES_MS = [0, 200, 1000, 5000, 15_000]
const LAST_PAUSE_MS = 60_000

/** Tells the shop of paid orders, again and again until it has answered; can be told to lose or to double some. */
export function createNotices({ key, appId, now, done }: Notices): NoticeDesk {
  const leaving = new AbortController()
  const running = new Set<Promise<void>>()
  let address: string | undefined
  let toLose = 0
  let toDouble = 0
  const send = async (order: CashierOrderRow): Promise<boolean> => {
    const notice = noticeOf(order, { key, appId, nowMs: now() })
    const copies = toDouble-- > 0 ? 2 : 1
    const taken = await Promise.all(Array.from({ length: copies }, () => post(address ?? '', notice, leaving.signal)))
    return taken.every(Boolean)
  }
  const insist = async (order: CashierOrderRow): Promise<void> => {
    for (let round = 0; !leaving.signal.aborted; round++) {
      await sleep(PAUSES_MS[round] ?? LAST_PAUSE_MS, undefined, { signal: leaving.signal })
      if (address !== undefined && (await send(order).catch(() => false))) {
        return done(order.id)
      }
    }
  }
  return {
    to: (url) => {
      address = url
    },
    tell: (order) => {
      // A way that was broken off by leaving ends quietly; its order is told of at the next start.
      const way = (toLose-- > 0 ? done(order.id) : insist(order)).catch(() => undefined).finally(() => running.delete(way))
      running.add(way)
    },
    lose: (times) => {
      toLose = times
    },
    duplicate: (times) => {
      toDouble = times
    },
    stop: async () => {
      leaving.abort()
      await Promise.all(running)
    },
  }
}

async function post(url: string, notice: object, signal: AbortSignal): Promise<boolean> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(notice), signal })
  return response.status === 200
}

/** A notice as the cashier signs it, new each time it is sent. */
export function noticeOf(
  { id, amount, paid_at: paidAt }: Pick<CashierOrderRow, 'id' | 'amount' | 'paid_at'>,
  { key, appId, nowMs }: { key: Buffer; appId: string; nowMs: number },
): { payload: string; signature: string } {
  const payload = JSON.stringify({ appId, orderId: id, amount, paidAt: instant(paidAt?.getTime() ?? nowMs), sentAt: instant(nowMs) })
  return { payload, signature: signCashier(key, 'notice', payload) }
}
