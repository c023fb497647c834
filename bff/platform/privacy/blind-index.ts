import { createHmac } from 'node:crypto'
import type { Keys } from './keys'

/**
 * HMAC-SHA-256 of a normalised value under its own key and field name: found again, never read back.
 * Equal values of different fields do not look equal. A plain hash of an ID number could be enumerated.
 */
export function blindIndex(keys: Keys, field: 'id_number' | 'openid' | 'union' | 'phone' | 'email' | 'address' | 'person' | 'taxpayer' | 'pickup' | 'green_pass', value: string): string {
  const text = value.normalize('NFC').trim()
  // Openids that differ in case only are different people; an ID number ends in x or X alike.
  return createHmac('sha256', keys.index).update(`${field}|${field === 'id_number' || field === 'taxpayer' ? text.toUpperCase() : text}`).digest('hex')
}
