import { randomBytes } from 'node:crypto'
import type { SimulatorReply } from './simulator-server'

/** Error codes the simulator knows, in WeChat's own words. */
const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40226: 'code blocked',
  40243: 'appsecret frozen',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43004: 'require subscribe',
  43101: 'user refuse to accept the msg',
  43107: 'subscribe message capability is banned',
  43108: 'concurrent sends to one user',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
  45109: 'this api is withdrawn',
  45168: 'content hits a sensitive word',
  47001: 'data format error',
  47003: 'argument invalid!',
}

/** WeChat answers everything with 200 and text/plain; only a failure carries an errcode. */
export const plain = (value: unknown): SimulatorReply => ({ status: 200, type: 'text/plain', body: JSON.stringify(value) })

/** @param detail what the code's own text does not say; the message interfaces, which have one, write no comma before the rid */
export function refusal(errcode: number, now: number, detail?: string): SimulatorReply {
  const rid = `${Math.floor(now / 1000).toString(16)}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`
  const text = (MESSAGES[errcode] ?? 'error') + (detail ?? ',')
  return plain({ errcode, errmsg: `${text} rid: ${rid}` })
}

export interface WechatAccount {
  appId: string
  secret: string
}

/** The first thing wrong with what names the mini-program; undefined when all is well. */
export function accountFault(account: WechatAccount, given: { appid: string | undefined; secret: string | undefined }): number | undefined {
  if (!given.appid) {
    return 41002
  }
  if (!given.secret) {
    return 41004
  }
  if (given.appid !== account.appId) {
    return 40013
  }
  return given.secret === account.secret ? undefined : 40125
}

/** Counts calls in a window of the virtual clock; true once there are more than the limit. */
export function createQuota(limit: number, windowMs: number): (key: string, now: number) => boolean {
  const windows = new Map<string, { from: number; calls: number }>()
  return (key, now) => {
    const known = windows.get(key)
    const window = known && now - known.from < windowMs ? known : { from: now, calls: 0 }
    window.calls += 1
    windows.set(key, window)
    return window.calls > limit
  }
}
