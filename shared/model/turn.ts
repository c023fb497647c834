import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'

/** What somebody is to do at a hall next, in one line; small on purpose: the first page reads it. */
export const Turn = v.object({
  /** of a ticket, or `booked`: an appointment that is yet to come */
  state: v.picklist(['waiting', 'called', 'serving', 'passed', 'booked']),
  hall: v.string(),
  /** of a ticket: `B012`; how many are before, and in about how many minutes it is called; the window; until when it, or the way back, waits */
  number: v.optional(v.string()),
  ahead: v.optional(v.number()),
  wait: v.optional(v.object({ p50: v.number(), p90: v.number() })),
  window: v.optional(v.number()),
  until: v.optional(Instant),
  /** of an appointment, clock times as `09:30` */
  day: v.optional(Day),
  start: v.optional(v.string()),
  end: v.optional(v.string()),
})
export type Turn = v.InferOutput<typeof Turn>
