import { createHmac, timingSafeEqual } from 'node:crypto'

interface SignedRequest {
  method: string
  path: string
  /** ms since 1970, as text */
  timestamp: string
  body: string
}

/** HMAC-SHA256 under the key shared with the gateway over method, path, time and body, each on a line; base64. */
export const signSms = (key: Buffer, { method, path, timestamp, body }: SignedRequest): string =>
  createHmac('sha256', key).update(`${method}\n${path}\n${timestamp}\n${body}\n`).digest('base64')

/** Compared in the same time whatever it looks like. */
export function isSmsSigned(key: Buffer, request: SignedRequest, signature: string): boolean {
  const expected = Buffer.from(signSms(key, request))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
