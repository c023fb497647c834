import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'

/** One step of a parcel as the post tells it; `id` is the step's own. What only we know (packed, received) it never tells. */
export const ParcelEvent = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  state: v.picklist(['handedIn', 'onTheWay', 'delivered', 'returned', 'lost']),
  at: v.pipe(Instant, v.check((text) => !Number.isNaN(Date.parse(text)))),
  place: v.optional(v.pipe(v.string(), v.maxLength(64))),
})
export type ParcelEvent = v.InferOutput<typeof ParcelEvent>

/** What is inside a notice of the post; `sentAt`: when this very copy was sent. */
export const ParcelNotice = v.object({
  ...ParcelEvent.entries,
  parcelId: CaseId,
  number: v.pipe(v.string(), v.regex(/^[\w-]{1,32}$/)),
  sentAt: ParcelEvent.entries.at,
})
export type ParcelNotice = v.InferOutput<typeof ParcelNotice>
