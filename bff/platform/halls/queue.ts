import type { Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { TicketOrigin, TicketState, WindowGroup } from '#shared/model/hall'
import type { Tables } from '../db/tables'
import { toWindow } from './hall-store'
import type { WindowRecord } from './hall-store'
import { nearMark, placeOf, ruleMs, ruleOf } from './queue-rules'
import { tellCalled, tellNear, tellPassed } from './tell-queue'
import type { QueueDesk } from './tell-queue'
import { changeTicket, countAhead, firstOf, freeWindow, insertTicket, lockFirst, takeNumber } from './ticket-store'
import type { TicketRecord } from './ticket-store'

const LETTERS: Record<WindowGroup, string> = { general: 'A', property: 'B', invoice: 'C' }

interface Joining {
  hallId: string
  queue: WindowGroup
  itemId?: string | undefined
  personId?: string | undefined
  origin: TicketOrigin
  isPriority: boolean
  passId?: string | undefined
  bookingId?: string | undefined
  /** since when the time counts; now, unless it was an appointment or time waited elsewhere */
  cameAt?: number
  movedFrom?: TicketRecord
}

/**
 * A ticket with the next number of its queue. Whether the hall is open and the person may have one is for the caller to know.
 * @throws a duplicate of `hall_ticket_open` where the person has a ticket that is alive
 */
export async function joinQueue(trx: Transaction<Tables>, desk: QueueDesk, joining: Joining): Promise<TicketRecord> {
  const { hallId, queue, itemId, personId, origin, isPriority, passId, bookingId, movedFrom } = joining
  const day = dayIn(desk.now())
  const number = `${LETTERS[queue]}${String(await takeNumber(trx, hallId, day, queue)).padStart(3, '0')}`
  // Looked at once the number is held: of two who come at once the one with the smaller number came first.
  const now = desk.now()
  const ticket: TicketRecord = {
    id: desk.newId(), hallId, day, queue, number, itemId, personId, origin, isPriority, passId, bookingId,
    state: 'waiting',
    place: movedFrom?.place ?? placeOf(joining.cameAt ?? now, isPriority),
    takenAt: movedFrom?.takenAt ?? now,
    calledAt: undefined, calls: 0, startedAt: undefined, endedAt: undefined, window: undefined,
    movedFrom: movedFrom?.id,
  }
  // Who sees how few are before on taking the ticket need not be told the same a moment later.
  const told = personId === undefined ? undefined : nearMark(await countAhead(trx, ticket))
  await insertTicket(trx, ticket, told)
  return ticket
}

interface Calling {
  hallId: string
  window: number
  /** who calls; undefined: a window whose people this product does not know */
  staffId?: string | undefined
}

/**
 * Calls the next of a window's queues: of the first ones whoever came first, by the rules. However many windows call at once, each gets another one.
 * Undefined: nobody waits.
 * @throws Failure `object.not_found` no such window; `hall.window_taken` somebody else sits there, or nobody does; `hall.window_busy` somebody is at it
 */
export async function callNext(trx: Transaction<Tables>, desk: QueueDesk, { hallId, window: number, staffId }: Calling): Promise<TicketRecord | undefined> {
  const window = await lockWindow(trx, hallId, number)
  if (window.state !== 'open' || window.staffId !== staffId) {
    throw new Failure('hall.window_taken')
  }
  if (window.ticketId !== undefined) {
    throw new Failure('hall.window_busy')
  }
  const ticket = await firstFor(trx, window, dayIn(desk.now()))
  if (!ticket) {
    return undefined
  }
  const called: TicketRecord = { ...ticket, state: 'called', calledAt: desk.now(), calls: ticket.calls + 1, window: number }
  await changeTicket(trx, ticket.id, ['waiting'], { state: 'called', called_at: new Date(desk.now()), calls: called.calls, window_number: number })
  await trx.updateTable('hall_window').set({ ticket_id: ticket.id }).where('hall_id', '=', hallId).where('number', '=', number).execute()
  await tellCalled(trx, desk, called)
  await tellNear(trx, desk, called)
  return called
}

/** @throws Failure `object.not_found` */
export async function lockWindow(trx: Transaction<Tables>, hallId: string, number: number): Promise<WindowRecord> {
  const row = await trx.selectFrom('hall_window').selectAll().where('hall_id', '=', hallId).where('number', '=', number).forUpdate().executeTakeFirst()
  if (!row) {
    throw new Failure('object.not_found')
  }
  return toWindow(row)
}

/** Looks without a lock which queue's first one came first, then takes that queue's first one; where others took them all meanwhile, the next queue's. */
async function firstFor(trx: Transaction<Tables>, { hallId, queues }: WindowRecord, day: string): Promise<TicketRecord | undefined> {
  const heads = queues.length === 1 ? [] : await Promise.all(queues.map((queue) => firstOf(trx, { hallId, day, queue }, 1)))
  const order = queues.length === 1 ? queues : heads.flat().sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ queue }) => queue)
  for (const queue of order) {
    const ticket = await lockFirst(trx, { hallId, day, queue })
    if (ticket) {
      return ticket
    }
  }
  return undefined
}

export type Outcome = 'recalled' | 'absent' | 'started' | 'done' | 'back'

const FROM: Record<Outcome, readonly TicketState[]> = { recalled: ['called'], absent: ['called'], started: ['called'], done: ['called', 'serving'], back: ['passed'] }

/**
 * What became of a called one. Gives the ticket as it is now.
 * @throws Failure `queue.ticket_over` when it is not at that step any more: somebody else was faster
 */
export async function noteOutcome(trx: Transaction<Tables>, desk: QueueDesk, ticket: TicketRecord, outcome: Outcome): Promise<TicketRecord> {
  const now = desk.now()
  const after = outcome === 'back' ? { ...ticket, state: 'waiting' as const, place: await placeOnReturn(trx, desk, ticket), window: undefined } : afterOf(ticket, outcome, now)
  const isOver = after.state === 'done'
  const changed = await changeTicket(trx, ticket.id, FROM[outcome], {
    state: after.state,
    place: after.place,
    called_at: after.calledAt === undefined ? null : new Date(after.calledAt),
    calls: after.calls,
    started_at: after.startedAt === undefined ? null : new Date(after.startedAt),
    window_number: after.window ?? null,
    ...(isOver ? { ended_at: new Date(now), open_key: null } : {}),
  })
  if (!changed) {
    throw new Failure('queue.ticket_over')
  }
  if (outcome === 'done' || outcome === 'absent') {
    await freeWindow(trx, ticket)
  }
  await (outcome === 'absent' ? tellPassed(trx, desk, after) : outcome === 'recalled' ? tellCalled(trx, desk, after) : undefined)
  return after
}

function afterOf(ticket: TicketRecord, outcome: Exclude<Outcome, 'back'>, now: number): TicketRecord {
  switch (outcome) {
    case 'recalled':
      return { ...ticket, calledAt: now, calls: ticket.calls + 1 }
    case 'absent':
      return { ...ticket, state: 'passed' }
    case 'started':
      return { ...ticket, state: 'serving', startedAt: now }
    case 'done':
      return { ...ticket, state: 'done', startedAt: ticket.startedAt ?? now, endedAt: now }
  }
}

/** Behind the next ones by the rules; before everybody where fewer wait. */
async function placeOnReturn(trx: Transaction<Tables>, desk: QueueDesk, ticket: TicketRecord): Promise<number> {
  const next = await firstOf(trx, { ...ticket, day: dayIn(desk.now()) }, ruleOf('returnAfter'))
  return Math.max(ticket.place, ...next.map(({ place }) => place + 1))
}

/** Until when somebody who was called may still come: to the window while called, back into the queue when passed. Milliseconds since 1970. */
export function untilOf({ state, calledAt }: Pick<TicketRecord, 'state' | 'calledAt'>): number | undefined {
  return calledAt === undefined ? undefined : state === 'called' ? calledAt + ruleMs('windowWaits') : state === 'passed' ? calledAt + ruleMs('mayReturn') : undefined
}
