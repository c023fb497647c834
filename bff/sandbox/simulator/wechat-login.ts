import { randomBytes } from 'node:crypto'
import type { SimulatorReply, SimulatorRequest } from './simulator-server'
import { accountFault, createQuota, plain, refusal } from './wechat-answer'
import type { WechatAccount } from './wechat-answer'

export interface WechatUser {
  id: string
  openId: string
  /** who this is across apps of one owner; absent: WeChat does not say */
  unionId?: string
  /** what the service account calls this user */
  serviceOpenId?: string
  /** WeChat holds this user for dangerous and stops every sign-in */
  blocked?: boolean
}

interface Code {
  user: WechatUser
  appId: string
  issuedAt: number
  used: boolean
}

const CODE_LIFE_MS = 5 * 60_000
const MINUTE_MS = 60_000

export interface WechatLogin {
  /** as `wx.login` would give one. @throws Error when nobody has this id */
  issueLoginCode: (personId: string, options?: { appId?: string }) => string
  exchange: (request: SimulatorRequest) => SimulatorReply
}

/** `wx.login` and `GET /sns/jscode2session`: a code is good once, for five minutes, for one mini-program. */
export function createWechatLogin(account: WechatAccount, users: readonly WechatUser[], now: () => number): WechatLogin {
  const codes = new Map<string, Code>()
  const isOverQuota = createQuota(100, MINUTE_MS)
  const redeem = (text: string): SimulatorReply => {
    const code = codes.get(text)
    if (!code || code.appId !== account.appId || now() - code.issuedAt > CODE_LIFE_MS) {
      return refusal(40029, now())
    }
    if (code.used) {
      return refusal(40163, now())
    }
    if (isOverQuota(code.user.openId, now())) {
      return refusal(45011, now())
    }
    code.used = true
    const { blocked, openId, unionId } = code.user
    const session = { session_key: randomBytes(16).toString('base64'), openid: openId, ...(unionId === undefined ? {} : { unionid: unionId }) }
    return blocked ? refusal(40226, now()) : plain(session)
  }
  return {
    issueLoginCode: (personId, { appId = account.appId } = {}) => {
      const user = userOf(users, personId)
      forget(codes, now())
      const text = `0${randomBytes(15).toString('hex')}A`
      codes.set(text, { user, appId, issuedAt: now(), used: false })
      return text
    },
    exchange: ({ method, query }) => {
      const fault = callFault(account, method, query)
      return fault === undefined ? redeem(query.get('js_code') ?? '') : refusal(fault, now())
    },
  }
}

/** @throws Error when WeChat has no user of this id */
export function userOf(users: readonly WechatUser[], personId: string): WechatUser {
  const user = users.find(({ id }) => id === personId)
  if (!user) {
    throw new Error(`WeChat has no user ${personId}`)
  }
  return user
}

/** A POST is answered as if nothing had been sent: WeChat reads the query of a GET only. */
function callFault(account: WechatAccount, method: string, query: URLSearchParams): number | undefined {
  if (method !== 'GET') {
    return 41002
  }
  const [appid, secret] = [query.get('appid') ?? undefined, query.get('secret') ?? undefined]
  if (appid && secret && !query.get('js_code')) {
    return 41008
  }
  if (appid && secret && query.get('grant_type') !== 'authorization_code') {
    return 40002
  }
  return accountFault(account, { appid, secret })
}

/** Long expired codes answer like unknown ones, so they need not be kept. */
function forget(codes: Map<string, Code>, now: number): void {
  for (const [text, { issuedAt }] of codes) {
    if (now - issuedAt > 2 * CODE_LIFE_MS) {
      codes.delete(text)
    }
  }
}
