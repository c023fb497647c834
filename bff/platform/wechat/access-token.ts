import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { askStableToken } from '../../adapters/wechat/stable-token'
import type { TokenSource } from '../../adapters/wechat/wechat-messages'
import type { WechatAccount } from '../../config'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { dropToken, keepToken, letGo, readToken, takeLease } from './token-store'
import type { StoredToken } from './token-store'

interface Desk {
  db: Kysely<Tables>
  keys: Keys
  newId: () => string
}

/** WeChat gives a new token that long before the end of the old one, and both are good until then. */
const RENEW_MS = 300_000
/** While another node fetches the next one, this is still long enough for a message. */
const ENOUGH_MS = 60_000
/** A fresh token is not asked for again sooner, whatever its length. */
const REST_MS = 5000
const WAIT_MS = 3000

interface Cached {
  token: string
  /** on this process's own steady clock; how much is left was told by the database */
  renewAt: number
}

/**
 * One access token an app for all nodes: kept by each process, fetched by one of them at a time. A node that waited in vain for
 * another's asks WeChat itself, which harms nobody: both get the same.
 * `get` @throws WechatRefusal
 */
export function sharedTokens(desk: Desk): TokenSource {
  const cached = new Map<string, Cached>()
  const flights = new Map<string, Promise<string>>()
  const renew = async (account: WechatAccount): Promise<string> => {
    const { token, leftMs } = await shared(desk, account)
    cached.set(account.appId, { token, renewAt: performance.now() + Math.max(leftMs - RENEW_MS, REST_MS) })
    return token
  }
  return {
    get: (account) => {
      const known = cached.get(account.appId)
      if (known && known.renewAt > performance.now()) {
        return Promise.resolve(known.token)
      }
      const flight = flights.get(account.appId) ?? renew(account).finally(() => flights.delete(account.appId))
      flights.set(account.appId, flight)
      return flight
    },
    drop: async ({ appId }, token) => {
      // A newer one, fetched meanwhile, stays.
      if (cached.get(appId)?.token === token) {
        cached.delete(appId)
      }
      await dropToken(desk, appId, token)
    },
  }
}

async function shared(desk: Desk, account: WechatAccount): Promise<StoredToken> {
  const known = await readToken(desk, account.appId)
  if (known && known.leftMs > RENEW_MS) {
    return known
  }
  const owner = desk.newId()
  if (await takeLease(desk.db, account.appId, owner)) {
    try {
      // Whoever had the lease before may have fetched it between our look and our lease.
      const fetched = await readToken(desk, account.appId)
      return fetched && fetched.leftMs > RENEW_MS ? fetched : await fetchToken(desk, account)
    } finally {
      await letGo(desk.db, account.appId, owner)
    }
  }
  return known && known.leftMs > ENOUGH_MS ? known : ((await waitForOther(desk, account.appId)) ?? fetchToken(desk, account))
}

async function waitForOther(desk: Desk, appId: string): Promise<StoredToken | undefined> {
  for (const end = performance.now() + WAIT_MS; performance.now() < end; await sleep(100)) {
    const known = await readToken(desk, appId)
    if (known && known.leftMs > ENOUGH_MS) {
      return known
    }
  }
  return undefined
}

async function fetchToken(desk: Desk, account: WechatAccount): Promise<StoredToken> {
  const { token, livesS } = await askStableToken(account)
  await keepToken(desk, account.appId, token, livesS)
  return { token, leftMs: livesS * 1000 }
}
