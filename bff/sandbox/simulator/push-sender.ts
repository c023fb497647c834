import { setTimeout as sleep } from 'node:timers/promises'
import { pushSignature } from '../../adapters/wechat/push-crypto'
import type { Random } from '../city/random'
import { sealPush } from './seal-push'

/** Where an account has its events sent: set once in WeChat's console. */
export interface PushTarget {
  url: string
  token: string
  /** EncodingAESKey: secure mode; absent: plain mode */
  aesKey?: string | undefined
}

/** One event as it left WeChat. */
export interface SentPush {
  appId: string
  /** address with its signature */
  url: string
  body: string
  tries: number
  isTaken: boolean
}

export interface PushSender {
  to: (appId: string, target: PushTarget) => void
  /** the console's check of an address: does it answer the echo? */
  verify: (appId: string) => Promise<boolean>
  send: (appId: string, openId: string, event: Readonly<Record<string, unknown>>) => void
  /** the next pushes never leave */
  lose: (times: number) => void
  /** the next pushes are sent twice */
  duplicate: (times: number) => void
  journal: () => readonly SentPush[]
  /** no push is on its way any more */
  settled: () => Promise<void>
  stop: () => Promise<void>
}

const DEADLINE_MS = 5000
const TRIES = 3
const PAUSE_MS = 100
/** Those of the last minutes are enough for whoever looks. */
const KEPT = 5000

/** Sends events to whom they concern: signed, up to three times the same body, until the other side says `success` or nothing. */
export function createPushSender({ now, random }: { now: () => number; random: Random }): PushSender {
  const targets = new Map<string, PushTarget>()
  const ways = createWays()
  const journal: SentPush[] = []
  const left = { lose: 0, duplicate: 0 }
  const stamp = () => ({ timestamp: String(Math.floor(now() / 1000)), nonce: String(random.between(100_000_000, 999_999_999)) })
  const leave = (push: SentPush): void => {
    journal.push(push)
    journal.splice(0, journal.length - KEPT)
    const copies = left.duplicate-- > 0 ? 2 : 1
    for (let copy = 0; copy < copies; copy++) {
      ways.start((signal) => insist(push, signal))
    }
  }
  return {
    to: (appId, target) => void targets.set(appId, target),
    verify: async (appId) => {
      const target = targets.get(appId)
      return target !== undefined && (await answersEcho(target, stamp()))
    },
    send: (appId, openId, event) => {
      const target = targets.get(appId)
      if (target && left.lose-- <= 0) {
        leave(pack(target, { appId, openId, event: varied(event, journal.length), ...stamp() }))
      }
    },
    lose: (times) => void (left.lose = times),
    duplicate: (times) => void (left.duplicate = times),
    journal: () => journal,
    settled: ways.settled,
    stop: ways.stop,
  }
}

/** What is on its way, to wait for it or to break it off. */
function createWays() {
  const leaving = new AbortController()
  const running = new Set<Promise<void>>()
  const settled = async (): Promise<void> => {
    while (running.size > 0) {
      await Promise.all(running)
    }
  }
  return {
    start: (go: (signal: AbortSignal) => Promise<void>): void => {
      // One that was broken off by leaving ends quietly.
      const way = go(leaving.signal).catch(() => undefined).finally(() => running.delete(way))
      running.add(way)
    },
    settled,
    stop: (): Promise<void> => {
      leaving.abort()
      return settled()
    },
  }
}

/** A list of one comes bare every other time: WeChat does both. */
function varied(event: Readonly<Record<string, unknown>>, count: number): Readonly<Record<string, unknown>> {
  const list = event['List']
  return Array.isArray(list) && list.length === 1 && count % 2 === 0 ? { ...event, List: list[0] as unknown } : event
}

interface Leaving {
  appId: string
  openId: string
  event: Readonly<Record<string, unknown>>
  timestamp: string
  nonce: string
}

function pack({ url, token, aesKey }: PushTarget, { appId, openId, event, timestamp, nonce }: Leaving): SentPush {
  const address = new URL(url)
  const text = JSON.stringify({ ToUserName: `gh_${appId}`, FromUserName: openId, CreateTime: timestamp, MsgType: 'event', ...event })
  const encrypted = aesKey === undefined ? undefined : sealPush(aesKey, { text, appId })
  const query = { signature: pushSignature(token, timestamp, nonce), timestamp, nonce, openid: openId }
  const sealed = encrypted === undefined ? {} : { encrypt_type: 'aes', msg_signature: pushSignature(token, timestamp, nonce, encrypted) }
  address.search = new URLSearchParams({ ...query, ...sealed }).toString()
  const body = encrypted === undefined ? text : JSON.stringify({ ToUserName: `gh_${appId}`, Encrypt: encrypted })
  return { appId, url: address.href, body, tries: 0, isTaken: false }
}

async function insist(push: SentPush, signal: AbortSignal): Promise<void> {
  for (let round = 0; round < TRIES && !signal.aborted; round++) {
    await sleep(round * PAUSE_MS, undefined, { signal })
    push.tries += 1
    if (await isTaken(push, signal)) {
      push.isTaken = true
      return
    }
  }
}

async function isTaken({ url, body }: SentPush, signal: AbortSignal): Promise<boolean> {
  try {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)])
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: deadline })
    const text = await response.text()
    return response.status === 200 && (text === '' || text === 'success')
  } catch {
    // Nobody there, or too slow: the next try is the answer.
    return false
  }
}

async function answersEcho({ url, token }: PushTarget, { timestamp, nonce }: { timestamp: string; nonce: string }): Promise<boolean> {
  const address = new URL(url)
  const echostr = `4${nonce}${nonce}`
  address.search = new URLSearchParams({ signature: pushSignature(token, timestamp, nonce), timestamp, nonce, echostr }).toString()
  const response = await fetch(address, { signal: AbortSignal.timeout(DEADLINE_MS) })
  return response.status === 200 && (await response.text()) === echostr
}
