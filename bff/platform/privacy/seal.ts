import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './keys'

/** Where a sealed value lives; bound into it, so that it opens nowhere else. */
export interface Place {
  table: string
  column: string
  row: string
}

/**
 * AES-256-GCM under the newest key: `v1.<key id>.<nonce>.<tag>.<cipher>`, base64url.
 * A copy in another row, column or table does not open.
 */
export function seal(keys: Keys, place: Place, plain: string): string {
  const [newest] = keys.data
  if (!newest) {
    throw new Error('no data key')
  }
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', newest.key, nonce)
  cipher.setAAD(Buffer.from(`${place.table}|${place.column}|${place.row}`))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return ['v1', newest.id, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
}

/** @throws Error when the key is unknown or the value was changed or moved; never returns garbage */
export function unseal(keys: Keys, place: Place, sealed: string): string {
  const [version, keyId, nonce = '', tag = '', body = ''] = sealed.split('.')
  const found = keys.data.find((entry) => entry.id === keyId)
  if (version !== 'v1' || !found) {
    throw new Error(`sealed with an unknown key: ${version}.${keyId}`)
  }
  const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(nonce, 'base64url'))
  decipher.setAAD(Buffer.from(`${place.table}|${place.column}|${place.row}`))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}
