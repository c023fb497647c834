import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'

export const ParcelState = v.picklist(['packed', 'handedIn', 'onTheWay', 'delivered', 'received', 'returned', 'lost'])
export type ParcelState = v.InferOutput<typeof ParcelState>

/** A parcel of the post with every step it took. */
export const Parcel = v.object({
  id: CaseId,
  state: ParcelState,
  /** the post's number, once it has it */
  number: v.optional(v.string()),
  to: v.string(),
  steps: v.array(v.object({ state: ParcelState, at: Instant, place: v.optional(v.string()) })),
})
export type Parcel = v.InferOutput<typeof Parcel>
