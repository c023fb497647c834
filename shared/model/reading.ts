import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { uuid } from '#shared/model/ids'

export const ReadingId = v.pipe(uuid, v.brand('ReadingId'))
export type ReadingId = v.InferOutput<typeof ReadingId>

/**
 * Who opened what is kept of a person: `clerk`: by role and, where they have one, the place they work at, never by name; `spouse`: with consent; `parent`: of a child under age; `somebody`: who had
 * the number of a case and the last digits of a phone; `system`: a task of ours that sends something on.
 */
export const Reader = v.variant('kind', [
  v.object({ kind: v.literal('me') }),
  v.object({ kind: v.literal('clerk'), role: v.picklist(['outlet', 'officer', 'reviewer', 'supervisor']), place: v.optional(v.string()) }),
  v.object({ kind: v.literal('spouse') }),
  v.object({ kind: v.literal('parent') }),
  v.object({ kind: v.literal('somebody') }),
  v.object({ kind: v.literal('system') }),
])
export type Reader = v.InferOutput<typeof Reader>

/** One look (调阅): what was opened in it, and why. A newer server may know more purposes and fields than a page has words for. */
export const Reading = v.object({ id: ReadingId, at: Instant, by: Reader, purpose: v.string(), fields: v.array(v.string()) })
export type Reading = v.InferOutput<typeof Reading>
