import type { Generated } from 'kysely'

/** Halls, their queues and appointments; what was learnt of them; passes. */
export interface HallTables {
  hall: HallTable
  hall_window: HallWindowTable
  hall_counter: HallCounterTable
  hall_ticket: HallTicketTable
  hall_slot: HallSlotTable
  hall_booking: HallBookingTable
  hall_day: HallDayTable
  item_time: ItemTimeTable
  green_pass: GreenPassTable
}

/** `lat`, `lng`: in ten-thousandths of a degree; `days`: 1 Monday to 7 Sunday; `outlet_id`: the window where its staff and its paper are kept. */
interface HallTable {
  id: string
  name: string
  district_code: string
  district: string
  place: string
  lat: number
  lng: number
  opens: string
  closes: string
  days: string
  outlet_id: string | null
  disruption: string | null
  disrupted_until: Date | null
  ended_at: Date | null
}

/** `staff_id` null on an open window: somebody whom this product does not know sits there (the sandbox's simulator). */
interface HallWindowTable {
  hall_id: string
  number: number
  queues: string
  state: 'open' | 'paused' | 'closed'
  staff_id: string | null
  ticket_id: string | null
  since: Date
}

/** The next number of a queue's day: whoever takes one holds the row. */
interface HallCounterTable {
  hall_id: string
  day: string
  queue: string
  next: number
}

/**
 * `place`: its order in the queue, milliseconds since 1970 and smaller goes first; `open_key`: the person while the ticket is alive, so that nobody has two;
 * `told_ahead`: the fewest before it that its owner was told of.
 */
interface HallTicketTable {
  id: string
  hall_id: string
  day: string
  queue: 'general' | 'property' | 'invoice'
  number: string
  item_id: string | null
  person_id: string | null
  origin: 'machine' | 'remote' | 'booking' | 'moved'
  is_priority: number
  state: 'waiting' | 'called' | 'serving' | 'done' | 'passed' | 'missed' | 'cancelled' | 'left'
  place: number
  taken_at: Date
  called_at: Date | null
  calls: Generated<number>
  started_at: Date | null
  ended_at: Date | null
  window_number: number | null
  moved_from: string | null
  booking_id: string | null
  pass_id: string | null
  told_ahead: number | null
  open_key: string | null
}

/** `taken` never passes `capacity`: the update that takes a place says so, and the table checks it. */
interface HallSlotTable {
  hall_id: string
  day: string
  queue: string
  start: string
  ends: string
  capacity: number
  taken: Generated<number>
}

/** `open_key`: person and day while it is alive, so that nobody holds two places of a day. */
interface HallBookingTable {
  id: string
  person_id: string
  hall_id: string
  day: string
  queue: 'general' | 'property' | 'invoice'
  start: string
  ends: string
  item_id: string
  is_priority: number
  state: 'booked' | 'arrived' | 'missed' | 'cancelled'
  code_hash: string
  code_sealed: string
  ticket_id: string | null
  open_key: string | null
  made_at: Date
  ended_at: Date | null
}

/** One day of one queue, learnt when it was over: `bins` is JSON, see the learning job. */
interface HallDayTable {
  hall_id: string
  queue: string
  day: string
  bins: string
}

/** How long an item took on a day: `minutes` is JSON, counts by whole minute. */
interface ItemTimeTable {
  item_id: string
  day: string
  channel: 'hall' | 'online'
  minutes: string
}

interface GreenPassTable {
  id: string
  person_id: string
  item_id: string
  checked_sealed: string
  code_hash: string
  code_sealed: string
  made_at: Date
  ends_at: Date
  used_at: Date | null
  used_by: string | null
}
