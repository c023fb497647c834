import type { ParsedUrlQuery } from 'node:querystring'
import { isSameSignature, openPush, pushSignature } from '../../adapters/wechat/push-crypto'
import { PushRefused } from './push-refused'
import { readObject } from './read-push'

export interface PushKeys {
  appId: string
  token: string
  /** set: secure mode, and nothing but sealed pushes */
  aesKey: string | undefined
}

/** WeChat repeats a push within seconds; what is older was kept by somebody. */
const OLDEST_MS = 10 * 60_000

/** The text WeChat wants to hear back when it is told this address. @throws PushRefused */
export function echoed({ token }: PushKeys, query: ParsedUrlQuery, nowMs: number): string {
  requireSigned(query, 'signature', nowMs, token)
  return one(query, 'echostr')
}

/** The message inside a push, in the mode that was agreed. @throws PushRefused */
export function opened(keys: PushKeys, query: ParsedUrlQuery, body: string, nowMs: number): string {
  const { token, aesKey, appId } = keys
  if (aesKey === undefined) {
    requireSigned(query, 'signature', nowMs, token)
    return requireJson(body)
  }
  // A right plain signature proves nothing here: it does not cover the body.
  const sealed = sealedIn(requireJson(body))
  requireSigned(query, 'msg_signature', nowMs, token, sealed)
  return openFor(appId, aesKey, sealed)
}

function requireSigned(query: ParsedUrlQuery, name: 'signature' | 'msg_signature', nowMs: number, token: string, ...more: string[]): void {
  const [timestamp, nonce] = [one(query, 'timestamp'), one(query, 'nonce')]
  if (!isSameSignature(pushSignature(token, timestamp, nonce, ...more), one(query, name))) {
    throw new PushRefused(403, 'signature')
  }
  if (!/^\d{1,12}$/.test(timestamp) || Number(timestamp) * 1000 < nowMs - OLDEST_MS) {
    throw new PushRefused(403, 'old')
  }
}

/** The other form WeChat has is XML, which needs a parser of its own; its console lets one choose. */
function requireJson(body: string): string {
  if (body.trimStart().startsWith('<')) {
    throw new PushRefused(415, 'XML')
  }
  return body
}

function sealedIn(body: string): string {
  const { Encrypt: sealed } = readObject(body)
  if (typeof sealed !== 'string') {
    throw new PushRefused(403, 'not sealed')
  }
  return sealed
}

function openFor(appId: string, aesKey: string, sealed: string): string {
  let inside: { text: string; appId: string }
  try {
    inside = openPush(aesKey, sealed)
  } catch {
    // Signed, but not with our key: whatever is wrong with it, it is not for us.
    throw new PushRefused(403, 'does not open')
  }
  if (inside.appId !== appId) {
    throw new PushRefused(403, 'appid')
  }
  return inside.text
}

function one(query: ParsedUrlQuery, name: string): string {
  const value = query[name]
  if (typeof value !== 'string') {
    throw new PushRefused(403, `no ${name}`)
  }
  return value
}
