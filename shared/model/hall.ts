import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'
import { ItemId } from '#shared/model/guide'

/** A tax hall (办税服务厅) by the six-digit code of its district. */
export const HallId = v.pipe(v.string(), v.regex(/^hall-\d{6}$/), v.brand('HallId'))
export type HallId = v.InferOutput<typeof HallId>

/** Windows of a kind stand behind one queue (窗口类别): everything else, homes and land, invoices. */
export const WindowGroup = v.picklist(['general', 'property', 'invoice'])
export type WindowGroup = v.InferOutput<typeof WindowGroup>

const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
export const TicketId = v.pipe(uuid, v.brand('TicketId'))
export type TicketId = v.InferOutput<typeof TicketId>
export const BookingId = v.pipe(uuid, v.brand('BookingId'))
export type BookingId = v.InferOutput<typeof BookingId>

/** Minutes somebody waits who arrives so many minutes from now: half of them at most `p50`, nine of ten at most `p90`. */
export const Wait = v.object({ arriveIn: v.number(), p50: v.number(), p90: v.number() })
export type Wait = v.InferOutput<typeof Wait>

/** One queue of one hall now. `waits` is empty where nobody who arrives then is served any more. */
export const HallQueue = v.object({
  group: WindowGroup,
  windows: v.number(),
  waiting: v.number(),
  waits: v.array(Wait),
  /** by the wait on arriving now */
  busy: v.picklist(['quiet', 'usual', 'busy']),
})
export type HallQueue = v.InferOutput<typeof HallQueue>

/** Everything about a hall that is the same for every reader; how far it is, the phone works out by itself. */
export const Hall = v.object({
  id: HallId,
  name: v.string(),
  district: v.string(),
  place: v.string(),
  /** degrees */
  lat: v.number(),
  lng: v.number(),
  hours: v.string(),
  isOpen: v.boolean(),
  /** of a closed one: when it opens next */
  opensAt: v.optional(Instant),
  disruption: v.optional(v.object({ reason: v.string(), until: Instant })),
  queues: v.array(HallQueue),
})
export type Hall = v.InferOutput<typeof Hall>

/** `passed`: called and not there, may come back for a while; `missed`: did not; `left`: gone from this hall, to another. */
export const TicketState = v.picklist(['waiting', 'called', 'serving', 'done', 'passed', 'missed', 'cancelled', 'left'])
export type TicketState = v.InferOutput<typeof TicketState>

/** How somebody came into a queue: at the machine, from afar, by appointment, from another hall. */
export const TicketOrigin = v.picklist(['machine', 'remote', 'booking', 'moved'])
export type TicketOrigin = v.InferOutput<typeof TicketOrigin>

/** My place in a queue. */
export const Ticket = v.object({
  id: TicketId,
  /** as the screen in the hall shows it: `B012` */
  number: v.string(),
  hallId: HallId,
  hall: v.string(),
  place: v.string(),
  itemId: ItemId,
  item: v.string(),
  group: WindowGroup,
  origin: TicketOrigin,
  isPriority: v.boolean(),
  state: TicketState,
  takenAt: Instant,
  /** of a waiting one: how many are before, and about how many minutes that is */
  ahead: v.optional(v.number()),
  wait: v.optional(v.object({ p50: v.number(), p90: v.number() })),
  /** of a called one */
  window: v.optional(v.number()),
  calledAt: v.optional(Instant),
  /** called: how long the window waits; passed: until when one may come back */
  until: v.optional(Instant),
  mayMove: v.boolean(),
  mayReturn: v.boolean(),
  mayCancel: v.boolean(),
  asOf: Instant,
})
export type Ticket = v.InferOutput<typeof Ticket>

export const SlotTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** A span of half an hour to come in. */
export const Slot = v.object({ start: SlotTime, end: SlotTime, free: v.number() })
export type Slot = v.InferOutput<typeof Slot>

export const BookingState = v.picklist(['booked', 'arrived', 'missed', 'cancelled'])
export type BookingState = v.InferOutput<typeof BookingState>

/** My appointment (预约). `code`: six digits, said or shown at the hall. */
export const Booking = v.object({
  id: BookingId,
  hallId: HallId,
  hall: v.string(),
  place: v.string(),
  itemId: ItemId,
  item: v.string(),
  day: Day,
  start: SlotTime,
  end: SlotTime,
  isPriority: v.boolean(),
  state: BookingState,
  code: v.optional(v.string()),
  mayCancel: v.boolean(),
})
export type Booking = v.InferOutput<typeof Booking>
