import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Day } from '#shared/model/day'
import { ItemId } from '#shared/model/guide'
import { Booking, BookingId, Hall, HallId, Slot, SlotTime, Ticket, TicketId, WindowGroup } from '#shared/model/hall'
import { asOf } from '#shared/model/look-up'

/** Every hall with its queues; the same for everybody, at most five seconds old. */
export const listHalls = route({
  method: 'GET',
  path: '/halls',
  auth: 'anonymous',
  snapshot: true,
  summary: '全市办税服务厅：开几个窗口、几个人在等、到了还要等多久',
  reply: { items: v.array(Hall), ...asOf },
})

export const readHall = route({
  method: 'GET',
  path: '/halls/:hallId',
  auth: 'anonymous',
  snapshot: true,
  summary: '一个办税服务厅：现在叫到几号，今天什么时候人少',
  params: { hallId: HallId },
  reply: {
    hall: Hall,
    /** the newest first */
    calls: v.array(v.object({ number: v.string(), window: v.number() })),
    /** how full the day usually is, of each hour it is open: 0 empty, 100 as full as it gets */
    day: v.array(v.object({ hour: v.number(), group: WindowGroup, fullness: v.number() })),
    ...asOf,
  },
  errors: ['object.not_found'],
})

/** The next seven days on which the hall works, for the queue of an item. */
export const listSlots = route({
  method: 'GET',
  path: '/halls/:hallId/slots',
  auth: 'anonymous',
  summary: '这个厅还能约的时间',
  params: { hallId: HallId },
  query: { item: ItemId },
  reply: { days: v.array(v.object({ day: Day, slots: v.array(Slot) })), ...asOf },
  errors: ['object.not_found'],
})

/** The rules of queues and appointments as the machine keeps them: numbers with their words. */
export const readQueueRules = route({
  method: 'GET',
  path: '/queue-rules',
  auth: 'anonymous',
  snapshot: true,
  summary: '排队、预约的规矩：过号、迟到、爽约、优先',
  reply: { version: v.string(), since: Day, rules: v.array(v.object({ id: v.string(), value: v.number(), unit: v.string(), text: v.string() })), ...asOf },
})

/** A person has at most one ticket that is alive, in the whole city. */
export const takeTicket = route({
  method: 'POST',
  path: '/tickets',
  auth: 'verified',
  once: true,
  summary: '远程取号',
  body: { hallId: HallId, itemId: ItemId, isPriority: v.boolean() },
  reply: { ticket: Ticket },
  errors: ['object.not_found', 'queue.already_waiting', 'queue.closed', 'queue.barred'],
})

/** Absent: I have none that is alive or ended within the hour. */
export const readMyTicket = route({
  method: 'GET',
  path: '/tickets/current',
  auth: 'verified',
  summary: '我的号：前面几个人，还要等多久',
  reply: { ticket: v.optional(Ticket) },
})

export const cancelTicket = route({
  method: 'POST',
  path: '/tickets/:ticketId/cancellation',
  auth: 'verified',
  once: true,
  summary: '不排了',
  params: { ticketId: TicketId },
  reply: { ticket: Ticket },
  errors: ['object.not_found', 'queue.ticket_over'],
})

/** The time already waited counts in the other hall. */
export const moveTicket = route({
  method: 'POST',
  path: '/tickets/:ticketId/hall',
  auth: 'verified',
  once: true,
  summary: '换一个厅，排过的时间算数',
  params: { ticketId: TicketId },
  body: { hallId: HallId },
  reply: { ticket: Ticket },
  errors: ['object.not_found', 'queue.ticket_over', 'queue.no_move', 'queue.closed'],
})

/** Called while not there, back in time: after the next ones, by the rules, without a new ticket. */
export const returnToQueue = route({
  method: 'POST',
  path: '/tickets/:ticketId/return',
  auth: 'verified',
  once: true,
  summary: '过号后回来接着排',
  params: { ticketId: TicketId },
  reply: { ticket: Ticket },
  errors: ['object.not_found', 'queue.ticket_over'],
})

export const makeBooking = route({
  method: 'POST',
  path: '/bookings',
  auth: 'verified',
  once: true,
  summary: '预约去厅里的时间',
  body: { hallId: HallId, itemId: ItemId, day: Day, start: SlotTime, isPriority: v.boolean() },
  reply: { booking: Booking },
  errors: ['object.not_found', 'slot.full', 'slot.not_open', 'booking.too_many', 'queue.barred'],
})

export const listMyBookings = route({
  method: 'GET',
  path: '/bookings',
  auth: 'verified',
  summary: '我的预约',
  query: { after: v.optional(BookingId) },
  reply: { items: v.array(Booking), next: v.optional(BookingId) },
})

export const cancelBooking = route({
  method: 'POST',
  path: '/bookings/:bookingId/cancellation',
  auth: 'verified',
  once: true,
  summary: '取消预约，把位子让给别人',
  params: { bookingId: BookingId },
  reply: { booking: Booking },
  errors: ['object.not_found', 'queue.ticket_over'],
})
