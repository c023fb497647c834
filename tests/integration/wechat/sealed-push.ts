import { pushSignature } from '../../../bff/adapters/wechat/push-crypto'
import type { WechatAccount } from '../../../bff/config'
import { sealPush } from '../../../bff/sandbox/simulator/seal-push'

/** A push as WeChat would send it to this account, in secure mode; what is given otherwise makes it wrong. */
interface Sealing {
  now?: number
  appId?: string
  aesKey?: string
  token?: string
}

export function sealedPush(account: WechatAccount, event: unknown, { now = Date.now(), ...wrong }: Sealing = {}): { query: string; body: string } {
  const { appId, aesKey, token } = { appId: account.appId, aesKey: account.push.aesKey ?? '', token: account.push.token ?? '', ...wrong }
  const encrypted = sealPush(aesKey, { text: typeof event === 'string' ? event : JSON.stringify(event), appId })
  const [timestamp, nonce] = [String(Math.floor(now / 1000)), '486452656']
  const query = new URLSearchParams({
    signature: pushSignature(token, timestamp, nonce),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: pushSignature(token, timestamp, nonce, encrypted),
  })
  return { query: query.toString(), body: JSON.stringify({ ToUserName: 'gh_test', Encrypt: encrypted }) }
}

/** The same in plain mode: the signature covers only when it was sent. */
export function plainPush(account: WechatAccount, event: unknown, now = Date.now()): { query: string; body: string } {
  const [timestamp, nonce] = [String(Math.floor(now / 1000)), '486452656']
  const query = new URLSearchParams({ signature: pushSignature(account.push.token ?? '', timestamp, nonce), timestamp, nonce })
  return { query: query.toString(), body: typeof event === 'string' ? event : JSON.stringify(event) }
}
