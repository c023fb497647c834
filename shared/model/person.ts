import * as v from 'valibot'

/** A name as on the ID card: 2 to 30 code points; Chinese characters incl. rare ones, letters, `·` between. */
export const PersonName = v.pipe(
  v.string(),
  v.trim(),
  v.normalize('NFC'),
  v.transform((text) => text.replace(/[•‧・．.]/g, '·')),
  v.regex(/^[\p{Script=Han}\p{L}][\p{Script=Han}\p{L} ·]{0,48}[\p{Script=Han}\p{L}]$/u, 'name.shape'),
  v.brand('PersonName'),
)
export type PersonName = v.InferOutput<typeof PersonName>

/** How far a session has proven who it is; each level holds the ones before it. */
export const Level = v.picklist(['signedIn', 'phone', 'verified', 'fresh'])
export type Level = v.InferOutput<typeof Level>

/** The signed-in person as the pages may show them: masked, nothing else. */
export const Me = v.object({
  level: Level,
  /** `周**`; absent before the identity is proven */
  name: v.optional(v.string()),
  /** `9999**********0021` */
  idNumber: v.optional(v.string()),
})
export type Me = v.InferOutput<typeof Me>
