import { setTimeout as sleep } from 'node:timers/promises'
import type { ParcelNotice } from '#shared/model/parcel-notice'
import { instant } from '#shared/model/day'
import { noticeText } from '../adapters/partners/post'
import { signText } from '../adapters/partners/signed-text'
import type { PostEventRow } from './post-book'

/** Then every minute. */
const PAUSES_MS = [0, 200, 1000, 5000, 15_000]
const LAST_PAUSE_MS = 60_000

interface Notices {
  key: Buffer
  now: () => number
  /** the sender has answered, or will never be told */
  done: (eventId: string) => Promise<void>
}

export interface PostNoticeDesk {
  /** where the sender listens; nothing is sent before */
  to: (url: string) => void
  tell: (event: PostEventRow, number: string) => void
  lose: (times: number) => void
  duplicate: (times: number) => void
  stop: () => Promise<void>
}

/** Tells the sender of each step, again and again until it has answered; can be told to lose or to double some. */
export function createPostNotices({ key, now, done }: Notices): PostNoticeDesk {
  const leaving = new AbortController()
  const running = new Set<Promise<void>>()
  let [address, toLose, toDouble]: [string | undefined, number, number] = [undefined, 0, 0]
  const send = async (event: PostEventRow, number: string): Promise<boolean> => {
    const copies = toDouble-- > 0 ? 2 : 1
    const body = JSON.stringify(postNoticeOf(event, number, { key, nowMs: now() }))
    const taken = await Promise.all(Array.from({ length: copies }, () => post(address ?? '', body, leaving.signal)))
    return taken.every(Boolean)
  }
  const insist = async (event: PostEventRow, number: string): Promise<void> => {
    for (let round = 0; !leaving.signal.aborted; round++) {
      await sleep(PAUSES_MS[round] ?? LAST_PAUSE_MS, undefined, { signal: leaving.signal })
      if (address !== undefined && (await send(event, number).catch(() => false))) {
        return done(event.id)
      }
    }
  }
  return {
    to: (url) => void (address = url),
    tell: (event, number) => {
      // A way broken off by leaving ends quietly; its step is told at the next start.
      const way = (toLose-- > 0 ? done(event.id) : insist(event, number)).catch(() => undefined).finally(() => running.delete(way))
      running.add(way)
    },
    lose: (times) => void (toLose = times),
    duplicate: (times) => void (toDouble = times),
    stop: async () => {
      leaving.abort()
      await Promise.all(running)
    },
  }
}

async function post(url: string, body: string, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal })
  return response.status === 200
}

/** A notice as the post signs it, new each time it is sent. */
export function postNoticeOf(event: Omit<PostEventRow, 'told_at'>, number: string, { key, nowMs }: { key: Buffer; nowMs: number }): { payload: string; signature: string } {
  const { id, parcel_id: parcelId, state, at, place } = event
  const notice = { id, parcelId: parcelId as ParcelNotice['parcelId'], number, state, at: instant(at.getTime()), place, sentAt: instant(nowMs) } satisfies ParcelNotice
  const payload = JSON.stringify(notice)
  return { payload, signature: signText(key, noticeText(payload)) }
}
