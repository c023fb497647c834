import { createHmac, timingSafeEqual } from 'node:crypto'

/** HMAC-SHA256 under a key shared with a partner, base64. */
export const signText = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64')

/** Compared in the same time whatever it looks like. */
export function isSigned(key: Buffer, text: string, signature: string): boolean {
  const expected = Buffer.from(signText(key, text))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

interface SignedRequest {
  method: string
  /** with query */
  path: string
  /** ms since 1970, as text */
  timestamp: string
  body: string
}

/** What of a request is signed: method, path, time, body; each on a line. */
export const requestText = ({ method, path, timestamp, body }: SignedRequest): string => `${method}\n${path}\n${timestamp}\n${body}\n`

const NOTICE_LIFE_MS = 5 * 60_000

/** A notice older or newer than five minutes is refused, so that one overheard is soon worth nothing. */
export function isTimely(sentAt: string, nowMs: number): boolean {
  // A time that cannot be read compares with nothing, and does not pass.
  return Math.abs(nowMs - Date.parse(sentAt)) <= NOTICE_LIFE_MS
}
