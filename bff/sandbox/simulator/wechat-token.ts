import { randomBytes } from 'node:crypto'
import type { SimulatorReply, SimulatorRequest } from './simulator-server'
import { accountFault, createQuota, plain, refusal } from './wechat-answer'
import type { WechatAccount } from './wechat-answer'

interface Token {
  text: string
  endsAt: number
}

const TOKEN = /^[\w-]{100,}$/
const LIFE_MS = 7200_000
const OVERLAP_MS = 300_000
const FORCE_PAUSE_MS = 30_000
const DAY_MS = 86_400_000

export interface WechatTokens {
  stable: (request: SimulatorRequest) => SimulatorReply
  /** why a call with this access_token would be refused now; undefined: it would be let in */
  fault: (text: string) => number | undefined
}

/** `POST /cgi-bin/stable_token` of one account. */
export function createWechatTokens(account: WechatAccount, now: () => number): WechatTokens {
  const pair = createTokenPair(now)
  const isOverMinute = createQuota(10_000, 60_000)
  const isOverDay = createQuota(500_000, DAY_MS)
  const isOverForce = createQuota(20, DAY_MS)
  return {
    stable: (request) => {
      const order = readOrder(account, request)
      if (typeof order === 'number') {
        return refusal(order, now())
      }
      if (isOverMinute('', now())) {
        return refusal(45011, now())
      }
      if (isOverDay('', now()) || (order.force && isOverForce('', now()))) {
        return refusal(45009, now())
      }
      const token = pair.give(order.force)
      return plain({ access_token: token.text, expires_in: Math.floor((token.endsAt - now()) / 1000) })
    },
    fault: pair.fault,
  }
}

/**
 * Normal mode gives the same token until five minutes before its end, then a new one while the old one runs out. `force_refresh` gives
 * a new one at once; the old one dies with the second force, at least 30 s later.
 */
function createTokenPair(now: () => number): { give: (force: boolean) => Token; fault: (text: string) => number | undefined } {
  let current: Token | undefined
  let previous: Token | undefined
  let forcedAt = Number.NEGATIVE_INFINITY
  const ends = new Map<string, number>()
  const renew = (): Token => {
    previous = current
    current = { text: randomBytes(102).toString('base64url'), endsAt: now() + LIFE_MS }
    ends.set(current.text, current.endsAt)
    return current
  }
  return {
    give: (force) => {
      if (!current || current.endsAt - now() <= OVERLAP_MS) {
        return renew()
      }
      if (force && now() - forcedAt >= FORCE_PAUSE_MS) {
        forcedAt = now()
        return renew()
      }
      return current
    },
    fault: (text) => {
      const endsAt = ends.get(text)
      if (endsAt !== undefined && endsAt <= now()) {
        return 42001
      }
      if (text === current?.text || text === previous?.text) {
        return undefined
      }
      return text === '' ? 41001 : TOKEN.test(text) ? 40001 : 40014
    },
  }
}

/** What is asked for, or the code of what is wrong with it. */
function readOrder(account: WechatAccount, { method, body }: SimulatorRequest): { force: boolean } | number {
  if (method !== 'POST') {
    return 43002
  }
  const fields = parse(body)
  if (!fields) {
    return 47001
  }
  const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined)
  const fault = accountFault(account, { appid: text('appid'), secret: text('secret') })
  if (fault !== undefined) {
    return fault
  }
  return text('grant_type') === 'client_credential' ? { force: fields['force_refresh'] === true } : 40002
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    // Not JSON: the caller is told so.
    return undefined
  }
}
