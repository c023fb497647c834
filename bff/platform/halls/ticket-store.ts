import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { TicketOrigin, TicketState, WindowGroup } from '#shared/model/hall'
import type { Tables } from '../db/tables'

export interface TicketRecord {
  id: string
  hallId: string
  day: string
  queue: WindowGroup
  /** `B012` */
  number: string
  itemId: string | undefined
  /** undefined: nobody's name was asked */
  personId: string | undefined
  origin: TicketOrigin
  isPriority: boolean
  state: TicketState
  /** smaller goes first, milliseconds since 1970 */
  place: number
  takenAt: number
  calledAt: number | undefined
  calls: number
  startedAt: number | undefined
  endedAt: number | undefined
  window: number | undefined
  movedFrom: string | undefined
  bookingId: string | undefined
  passId: string | undefined
}

type Row = Selectable<Tables['hall_ticket']>

export const toTicket = (row: Row): TicketRecord => ({
  id: row.id,
  hallId: row.hall_id,
  day: row.day,
  queue: row.queue,
  number: row.number,
  itemId: row.item_id ?? undefined,
  personId: row.person_id ?? undefined,
  origin: row.origin,
  isPriority: row.is_priority === 1,
  state: row.state,
  place: row.place,
  takenAt: row.taken_at.getTime(),
  calledAt: row.called_at?.getTime(),
  calls: row.calls,
  startedAt: row.started_at?.getTime(),
  endedAt: row.ended_at?.getTime(),
  window: row.window_number ?? undefined,
  movedFrom: row.moved_from ?? undefined,
  bookingId: row.booking_id ?? undefined,
  passId: row.pass_id ?? undefined,
})

export async function insertTicket(trx: Transaction<Tables>, ticket: TicketRecord, told: number | undefined): Promise<void> {
  await trx
    .insertInto('hall_ticket')
    .values({
      id: ticket.id,
      hall_id: ticket.hallId,
      day: ticket.day,
      queue: ticket.queue,
      number: ticket.number,
      item_id: ticket.itemId ?? null,
      person_id: ticket.personId ?? null,
      origin: ticket.origin,
      is_priority: Number(ticket.isPriority),
      state: ticket.state,
      place: ticket.place,
      taken_at: new Date(ticket.takenAt),
      called_at: null,
      started_at: null,
      ended_at: null,
      window_number: null,
      moved_from: ticket.movedFrom ?? null,
      booking_id: ticket.bookingId ?? null,
      pass_id: ticket.passId ?? null,
      told_ahead: told ?? null,
      open_key: ticket.personId ?? null,
    })
    .execute()
}

/** The next number of a queue's day. Whoever takes one holds the row to the end of the transaction: no gaps, no twins. */
export async function takeNumber(trx: Transaction<Tables>, hallId: string, day: string, queue: WindowGroup): Promise<number> {
  await trx
    .insertInto('hall_counter')
    .values({ hall_id: hallId, day, queue, next: 2 })
    .onDuplicateKeyUpdate({ next: sql`next + 1` })
    .execute()
  const { next } = await trx.selectFrom('hall_counter').select('next').where('hall_id', '=', hallId).where('day', '=', day).where('queue', '=', queue).executeTakeFirstOrThrow()
  return next - 1
}

export async function findTicket(db: Kysely<Tables>, id: string): Promise<TicketRecord | undefined> {
  const row = await db.selectFrom('hall_ticket').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toTicket(row)
}

/** Of whoever changes it next: two come one after another. */
export async function lockTicket(trx: Transaction<Tables>, id: string): Promise<TicketRecord | undefined> {
  const row = await trx.selectFrom('hall_ticket').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toTicket(row)
}

/** Changes a ticket if it is still in one of the states; says whether it was. */
export async function changeTicket(trx: Transaction<Tables>, id: string, from: readonly TicketState[], change: Updateable<Tables['hall_ticket']>): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('hall_ticket').set(change).where('id', '=', id).where('state', 'in', from).executeTakeFirst()
  return numUpdatedRows === 1n
}

interface Line {
  hallId: string
  day: string
  queue: WindowGroup
}

/** The first of a queue, in the order they are called, without a lock. */
export async function firstOf(db: Kysely<Tables>, { hallId, day, queue }: Line, count: number): Promise<TicketRecord[]> {
  const rows = await db
    .selectFrom('hall_ticket')
    .selectAll()
    .where('day', '=', day)
    .where('state', '=', 'waiting')
    .where('hall_id', '=', hallId)
    .where('queue', '=', queue)
    .orderBy('place')
    .orderBy('id')
    .limit(count)
    .execute()
  return rows.map(toTicket)
}

/**
 * The first of a queue whom no other window is just calling, locked. The index is named: it is read in order, so that this one row is locked and not the whole queue,
 * which another window would then skip.
 */
export async function lockFirst(trx: Transaction<Tables>, { hallId, day, queue }: Line): Promise<TicketRecord | undefined> {
  const { rows } = await sql<Row>`select * from hall_ticket force index (hall_ticket_line)
    where day = ${day} and state = 'waiting' and hall_id = ${hallId} and queue = ${queue}
    order by place, id limit 1 for update skip locked`.execute(trx)
  return rows[0] && toTicket(rows[0])
}

/** How many are called before one with this place. */
export async function countAhead(db: Kysely<Tables>, { hallId, day, queue, place, id }: Line & Pick<TicketRecord, 'place' | 'id'>): Promise<number> {
  const { count } = await db
    .selectFrom('hall_ticket')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('day', '=', day)
    .where('state', '=', 'waiting')
    .where('hall_id', '=', hallId)
    .where('queue', '=', queue)
    .where((eb) => eb.or([eb('place', '<', place), eb.and([eb('place', '=', place), eb('id', '<', id)])]))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Gives a window free that this very ticket held. */
export async function freeWindow(trx: Transaction<Tables>, { hallId, window, id }: Pick<TicketRecord, 'hallId' | 'window' | 'id'>): Promise<void> {
  if (window !== undefined) {
    await trx.updateTable('hall_window').set({ ticket_id: null }).where('hall_id', '=', hallId).where('number', '=', window).where('ticket_id', '=', id).execute()
  }
}

/** The last ones a hall has called to a window, the newest first. */
export async function lastCalls(db: Kysely<Tables>, hallId: string, day: string, count: number): Promise<{ number: string; window: number }[]> {
  const rows = await db
    .selectFrom('hall_ticket')
    .select(['number', 'window_number'])
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where('window_number', 'is not', null)
    .where('called_at', 'is not', null)
    .orderBy('called_at', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.map((row) => ({ number: row.number, window: row.window_number ?? 0 }))
}
