import { createCipheriv, randomBytes } from 'node:crypto'

/** WeChat pads to blocks of 32 bytes, not to the 16 of AES. */
const BLOCK = 32

interface Sealing {
  text: string
  appId: string
  /** 16 bytes; given by tests only */
  random?: Buffer
}

/** Seals a push as WeChat does in secure mode: AES-256-CBC of 16 random bytes, length, text and appid. */
export function sealPush(aesKey: string, { text, appId, random = randomBytes(16) }: Sealing): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const body = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([random, length, body, Buffer.from(appId)])
  const pad = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString('base64')
}
