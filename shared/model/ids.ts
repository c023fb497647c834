import * as v from 'valibot'

/** UUIDv7 as text: made by us before the first try, in order of time. */
export const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

export const CaseId = v.pipe(uuid, v.brand('CaseId'))
export type CaseId = v.InferOutput<typeof CaseId>

export const MessageId = v.pipe(uuid, v.brand('MessageId'))
export type MessageId = v.InferOutput<typeof MessageId>

export const AssessmentId = v.pipe(uuid, v.brand('AssessmentId'))
export type AssessmentId = v.InferOutput<typeof AssessmentId>

export const PriceModelId = v.pipe(uuid, v.brand('PriceModelId'))
export type PriceModelId = v.InferOutput<typeof PriceModelId>

export const PaperId = v.pipe(uuid, v.brand('PaperId'))
export type PaperId = v.InferOutput<typeof PaperId>

/** One intention of one person: the `Idempotency-Key` of a `once` route. */
export const IntentKey = v.pipe(uuid, v.brand('IntentKey'))
export type IntentKey = v.InferOutput<typeof IntentKey>

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, 74 random bits.
 * @param now milliseconds since 1970
 * @param random ten random bytes; the caller's platform knows where to get good ones
 */
export function uuidV7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  for (let i = 0, rest = now; i < 6; i++, rest = Math.floor(rest / 256)) {
    bytes[5 - i] = rest % 256
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
