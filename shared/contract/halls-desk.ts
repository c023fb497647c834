import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Instant } from '#shared/model/day'
import { ItemId } from '#shared/model/guide'
import { HallId, TicketId, TicketOrigin, TicketState, WindowGroup } from '#shared/model/hall'

const WindowNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))

const DeskTicket = v.object({
  id: TicketId,
  number: v.string(),
  group: WindowGroup,
  item: v.optional(v.string()),
  origin: TicketOrigin,
  isPriority: v.boolean(),
  state: TicketState,
  takenAt: Instant,
  window: v.optional(v.number()),
  calledAt: v.optional(Instant),
  /** has a green pass for the item */
  hasPass: v.boolean(),
})

const HallDesk = {
  hall: v.object({ id: HallId, name: v.string(), isOpen: v.boolean(), disruption: v.optional(v.object({ reason: v.string(), until: Instant })) }),
  windows: v.array(v.object({ number: v.number(), groups: v.array(WindowGroup), state: v.picklist(['open', 'paused', 'closed']), isMine: v.boolean(), ticket: v.optional(DeskTicket) })),
  /** in the order they will be called */
  waiting: v.array(DeskTicket),
  /** called and not there, may still come back */
  passed: v.array(DeskTicket),
  asOf: Instant,
}

export const readHallDesk = route({
  method: 'GET',
  path: '/desk/hall',
  auth: 'clerk:outlet',
  summary: '本厅的队伍和窗口',
  reply: HallDesk,
  errors: ['object.not_found'],
})

/** Sit down at a window, pause, close it. */
export const setWindow = route({
  method: 'PUT',
  path: '/desk/hall/window',
  auth: 'clerk:outlet',
  once: { not: 'the same state twice is the same state' },
  summary: '开窗口、暂停、关窗口',
  body: { number: WindowNumber, groups: v.pipe(v.array(WindowGroup), v.minLength(1), v.maxLength(3)), state: v.picklist(['open', 'paused', 'closed']) },
  reply: HallDesk,
  errors: ['object.not_found', 'hall.window_taken', 'hall.window_busy'],
})

/** The next of my window's queues, by the rules. Two windows never call the same ticket. */
export const callNext = route({
  method: 'POST',
  path: '/desk/hall/calls',
  auth: 'clerk:outlet',
  once: true,
  summary: '叫下一个',
  body: { window: WindowNumber },
  reply: { called: v.optional(DeskTicket), ...HallDesk },
  errors: ['object.not_found', 'hall.window_taken', 'hall.window_busy'],
})

/** `recalled`: called once more; `absent`: did not come; `started`, `done`: is served, was served. */
export const noteOutcome = route({
  method: 'POST',
  path: '/desk/hall/tickets/:ticketId/outcome',
  auth: 'clerk:outlet',
  once: true,
  summary: '来了、办完了、没来、再叫一次',
  params: { ticketId: TicketId },
  body: { outcome: v.picklist(['recalled', 'absent', 'started', 'done', 'back']) },
  reply: HallDesk,
  errors: ['object.not_found', 'queue.ticket_over'],
})

/** A ticket for somebody who stands in the hall; nobody's name is asked. */
export const giveTicket = route({
  method: 'POST',
  path: '/desk/hall/tickets',
  auth: 'clerk:outlet',
  once: true,
  summary: '现场取号',
  body: { itemId: ItemId, isPriority: v.boolean() },
  reply: { ticket: DeskTicket, ...HallDesk },
  errors: ['object.not_found', 'queue.closed'],
})

/** Code of an appointment or of a green pass: an appointment gets its place in the queue, a pass shows what was checked. */
export const scanCode = route({
  method: 'POST',
  path: '/desk/hall/scans',
  auth: 'clerk:outlet',
  once: true,
  summary: '扫预约码、绿码',
  body: { code: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^([2-9A-HJ-NP-Z]{8}|\d{6})$/)) },
  reply: {
    ticket: v.optional(DeskTicket),
    pass: v.optional(v.object({ item: v.string(), holder: v.string(), conditions: v.array(v.string()), papers: v.array(v.string()), madeAt: Instant, endsAt: Instant })),
    ...HallDesk,
  },
  errors: ['object.not_found', 'pass.over', 'booking.not_now', 'queue.closed', 'queue.already_waiting'],
})

export const setDisruption = route({
  method: 'PUT',
  path: '/desk/hall/disruption',
  auth: 'clerk:outlet',
  once: { not: 'the same state twice is the same state' },
  summary: '本厅暂时办不了，或恢复',
  body: { reason: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40), v.regex(/^[^\p{Cc}<>]+$/u))), until: v.optional(Instant) },
  reply: HallDesk,
  errors: ['object.not_found'],
})
