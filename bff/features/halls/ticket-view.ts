import type { Kysely } from 'kysely'
import { instant } from '#shared/model/day'
import type { ItemId } from '#shared/model/guide'
import type { HallId, Ticket, TicketId } from '#shared/model/hall'
import type { Tables } from '../../platform/db/tables'
import { findItem } from '../../platform/guide/find-item'
import type { HallLook, HallsLook } from '../../platform/halls/halls-now'
import { untilOf } from '../../platform/halls/queue'
import { ruleOf } from '../../platform/halls/queue-rules'
import { countAhead } from '../../platform/halls/ticket-store'
import type { TicketRecord } from '../../platform/halls/ticket-store'
import type { PlacedTicket } from './own-ticket'

/** May its owner change the hall? Whoever is nearly called, has changed before or has an appointment stays. */
export const mayMove = ({ ticket: { state, origin, itemId }, ahead = 0 }: PlacedTicket): boolean =>
  state === 'waiting' && origin !== 'booking' && origin !== 'moved' && ahead > ruleOf('moveAbove') && findItem(itemId ?? '')?.halls !== 'own'

export const mayReturn = ({ ticket }: PlacedTicket, now: number): boolean => ticket.state === 'passed' && (untilOf(ticket) ?? 0) > now

/** Whoever says so while called gives the window free at once. */
export const CANCELLABLE = ['waiting', 'called', 'passed'] as const

/** Puts a ticket to its place, for a reply in the transaction that changed it. */
export const placed = async (db: Kysely<Tables>, ticket: TicketRecord): Promise<PlacedTicket> => ({
  ticket,
  ahead: ticket.state === 'waiting' ? await countAhead(db, ticket) : undefined,
})

/** A ticket as its owner sees it. */
export function ticketView(own: PlacedTicket, { halls }: HallsLook, now: number): Ticket {
  const { ticket, ahead } = own
  const look = halls.get(ticket.hallId)
  const until = untilOf(ticket)
  return {
    id: ticket.id as TicketId,
    number: ticket.number,
    hallId: ticket.hallId as HallId,
    hall: look?.hall.name ?? '',
    place: look?.hall.place ?? '',
    itemId: ticket.itemId as ItemId,
    item: findItem(ticket.itemId ?? '')?.name ?? '',
    group: ticket.queue,
    origin: ticket.origin,
    isPriority: ticket.isPriority,
    state: ticket.state,
    takenAt: instant(ticket.takenAt),
    ...waitOf(ticket, ahead, look),
    ...(ticket.window === undefined ? {} : { window: ticket.window }),
    ...(ticket.calledAt === undefined || ticket.state === 'waiting' ? {} : { calledAt: instant(ticket.calledAt) }),
    ...(until === undefined ? {} : { until: instant(until) }),
    mayMove: mayMove(own),
    mayReturn: mayReturn(own, now),
    mayCancel: CANCELLABLE.some((state) => state === ticket.state),
    asOf: instant(now),
  }
}

function waitOf({ queue }: TicketRecord, ahead: number | undefined, look: HallLook | undefined): Pick<Ticket, 'ahead' | 'wait'> {
  const wait = ahead === undefined ? undefined : look?.waitFor(queue, ahead)
  return { ...(ahead === undefined ? {} : { ahead }), ...(wait ? { wait: { p50: wait.p50, p90: wait.p90 } } : {}) }
}
