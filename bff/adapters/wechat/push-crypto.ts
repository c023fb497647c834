import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** WeChat pads to blocks of 32 bytes, not to the 16 of AES. */
const BLOCK = 32
const HEAD = 16
const LENGTH = 4

/** A push that does not open: another key, a changed text, or none of WeChat's. */
export class Unreadable extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'Unreadable'
  }
}

/** WeChat's signature of token, timestamp, nonce and, in secure mode, the sealed text: SHA-1 over them in order of characters. */
export const pushSignature = (...parts: readonly string[]): string => createHash('sha1').update([...parts].sort().join('')).digest('hex')

/** Compared in the same time wherever they differ. */
export function isSameSignature(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Opens what WeChat sealed in secure mode: AES-256-CBC, 16 random bytes, length, text, appid.
 * @param aesKey EncodingAESKey: 43 characters
 * @throws Unreadable
 */
export function openPush(aesKey: string, sealed: string): { text: string; appId: string } {
  const plain = unpad(decipher(aesKey, sealed))
  const end = HEAD + LENGTH + (plain.length < HEAD + LENGTH ? 0 : plain.readUInt32BE(HEAD))
  if (plain.length < HEAD + LENGTH || end > plain.length) {
    throw new Unreadable('length')
  }
  return { text: plain.toString('utf8', HEAD + LENGTH, end), appId: plain.toString('utf8', end) }
}

function decipher(aesKey: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length === 0 || bytes.length % BLOCK !== 0) {
    throw new Unreadable('not whole blocks')
  }
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const opening = createDecipheriv('aes-256-cbc', key, key.subarray(0, HEAD)).setAutoPadding(false)
  return Buffer.concat([opening.update(bytes), opening.final()])
}

function unpad(plain: Buffer): Buffer {
  const pad = plain.at(-1) ?? 0
  if (pad < 1 || pad > BLOCK || pad > plain.length) {
    throw new Unreadable('padding')
  }
  return plain.subarray(0, plain.length - pad)
}
