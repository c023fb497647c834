import type { Kysely } from 'kysely'
import type * as api from '#shared/contract/halls-desk'
import type { ReplyIn } from '#shared/contract/route'
import { dayIn, instant } from '#shared/model/day'
import type { Tables } from '../../platform/db/tables'
import { findItem } from '../../platform/guide/find-item'
import { isOpenAt } from '../../platform/halls/hall-hours'
import { windowsOf } from '../../platform/halls/hall-store'
import type { HallRecord } from '../../platform/halls/hall-store'
import { toTicket } from '../../platform/halls/ticket-store'
import type { TicketRecord } from '../../platform/halls/ticket-store'

type Desk = ReplyIn<typeof api.readHallDesk>
type DeskTicket = Desk['waiting'][number]

/** More than stand in the largest hall. */
const PAGE = 500

interface Look {
  hall: HallRecord
  staffId: string
  now: number
}

/** The queue and the windows of a hall as its clerks see them; nobody's name is there. */
export async function hallDesk(db: Kysely<Tables>, { hall, staffId, now }: Look): Promise<Desk> {
  const windows = await windowsOf(db, hall.id)
  const tickets = await ticketsAt(db, hall.id, now)
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const { id, name, disruption } = hall
  return {
    hall: { id: id, name, isOpen: isOpenAt(hall, now), ...(disruption ? { disruption: { reason: disruption.reason, until: instant(disruption.until) } } : {}) },
    windows: windows.map((window) => {
      const ticket = byId.get(window.ticketId ?? '')
      return { number: window.number, groups: [...window.queues], state: window.state, isMine: window.staffId === staffId, ...(ticket ? { ticket: deskTicket(ticket) } : {}) }
    }),
    waiting: tickets.filter(({ state }) => state === 'waiting').map(deskTicket),
    passed: tickets.filter(({ state }) => state === 'passed').map(deskTicket),
    asOf: instant(now),
  }
}

export type SeenTicket = TicketRecord & { hasPass: boolean }

export function deskTicket(ticket: SeenTicket): DeskTicket {
  const item = findItem(ticket.itemId ?? '')
  return {
    id: ticket.id,
    number: ticket.number,
    group: ticket.queue,
    ...(item ? { item: item.name } : {}),
    origin: ticket.origin,
    isPriority: ticket.isPriority,
    state: ticket.state,
    takenAt: instant(ticket.takenAt),
    ...(ticket.window === undefined ? {} : { window: ticket.window }),
    ...(ticket.calledAt === undefined ? {} : { calledAt: instant(ticket.calledAt) }),
    hasPass: ticket.hasPass,
  }
}

/** All of a hall that are not over, in the order they are called. */
const ticketsAt = (db: Kysely<Tables>, hallId: string, now: number): Promise<SeenTicket[]> =>
  seen(db, now, (query) => query.where('t.day', '=', dayIn(now)).where('t.state', 'in', ['waiting', 'called', 'serving', 'passed']).where('t.hall_id', '=', hallId))

/** One ticket as the desk shows it. */
export async function seenTicket(db: Kysely<Tables>, id: string, now: number): Promise<SeenTicket> {
  const [ticket] = await seen(db, now, (query) => query.where('t.id', '=', id))
  if (!ticket) {
    throw new Error('a ticket that is gone')
  }
  return ticket
}

/** With a look whether its owner has a green pass for the item that still holds: also one made after the ticket was taken. */
const allTickets = (db: Kysely<Tables>, now: number) =>
  db
    .selectFrom('hall_ticket as t')
    .selectAll('t')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('green_pass as p')
            .select('p.id')
            .whereRef('p.person_id', '=', 't.person_id')
            .whereRef('p.item_id', '=', 't.item_id')
            .where((inner) => inner.or([inner('p.used_at', 'is', null), inner('p.id', '=', inner.ref('t.pass_id'))]))
            .where('p.ends_at', '>', new Date(now)),
        )
        .as('has_pass'),
    )

async function seen(db: Kysely<Tables>, now: number, which: (query: ReturnType<typeof allTickets>) => ReturnType<typeof allTickets>): Promise<SeenTicket[]> {
  const rows = await which(allTickets(db, now)).orderBy('t.place').orderBy('t.id').limit(PAGE).execute()
  return rows.map((row) => ({ ...toTicket(row), hasPass: Number(row.has_pass) === 1 }))
}
