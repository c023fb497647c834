import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a signature is for stands in front of what is signed, so that one can never pass for another. */
type Purpose = 'request' | 'notice' | 'prepay'

interface SignedRequest {
  method: string
  path: string
  timestamp: string
  body: string
}

/** HMAC-SHA256 under the key shared with the cashier, base64. */
export const signCashier = (key: Buffer, purpose: Purpose, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64')

/** Compared in the same time whatever it looks like. */
export function isCashierSigned(key: Buffer, purpose: Purpose, text: string, signature: string): boolean {
  const expected = Buffer.from(signCashier(key, purpose, text))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** What of a request is signed: method, path with query, time in ms, body; each on a line. */
export const requestText = ({ method, path, timestamp, body }: SignedRequest): string => `${method}\n${path}\n${timestamp}\n${body}\n`
