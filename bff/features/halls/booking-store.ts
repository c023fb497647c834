import { randomInt } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { BookingState, WindowGroup } from '#shared/model/hall'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'

export interface BookingRecord {
  id: string
  personId: string
  hallId: string
  day: string
  queue: WindowGroup
  /** `09:30` */
  start: string
  ends: string
  itemId: string
  isPriority: boolean
  state: BookingState
  /** six digits */
  code: string
  ticketId: string | undefined
  /** milliseconds since 1970 */
  madeAt: number
}

const place = (id: string) => ({ table: 'hall_booking', column: 'code', row: id })

/** By which a code is found in one hall on one day, and nowhere else. */
const hashOf = (keys: Keys, hallId: string, day: string, code: string): string => blindIndex(keys, 'pickup', `${hallId}|${day}|${code}`)

const toBooking = (keys: Keys, row: Selectable<Tables['hall_booking']>): BookingRecord => ({
  id: row.id,
  personId: row.person_id,
  hallId: row.hall_id,
  day: row.day,
  queue: row.queue,
  start: row.start,
  ends: row.ends,
  itemId: row.item_id,
  isPriority: row.is_priority === 1,
  state: row.state,
  code: unseal(keys, place(row.id), row.code_sealed),
  ticketId: row.ticket_id ?? undefined,
  madeAt: row.made_at.getTime(),
})

/** Keeps a booking with a code that no other of its hall and day has; undefined: the person holds another place of that day. */
export async function insertBooking(trx: Transaction<Tables>, keys: Keys, booking: Omit<BookingRecord, 'code'>): Promise<BookingRecord | undefined> {
  const openKey = `${booking.personId}/${booking.day}`
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    try {
      await trx.insertInto('hall_booking').values(rowOf(keys, { ...booking, code }, openKey)).execute()
      return { ...booking, code }
    } catch (error) {
      if (!isDuplicate(error)) {
        throw error
      }
      const other = await trx.selectFrom('hall_booking').select('id').where('open_key', '=', openKey).executeTakeFirst()
      if (other) {
        return undefined
      }
    }
  }
}

const rowOf = (keys: Keys, booking: BookingRecord, openKey: string) => ({
  id: booking.id,
  person_id: booking.personId,
  hall_id: booking.hallId,
  day: booking.day,
  queue: booking.queue,
  start: booking.start,
  ends: booking.ends,
  item_id: booking.itemId,
  is_priority: Number(booking.isPriority),
  state: booking.state,
  code_hash: hashOf(keys, booking.hallId, booking.day, booking.code),
  code_sealed: seal(keys, place(booking.id), booking.code),
  ticket_id: null,
  open_key: openKey,
  made_at: new Date(booking.madeAt),
  ended_at: null,
})

/** Of whoever changes it next: two come one after another. */
export async function lockBooking(trx: Transaction<Tables>, keys: Keys, id: string): Promise<BookingRecord | undefined> {
  const row = await trx.selectFrom('hall_booking').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toBooking(keys, row)
}

/** Which booking a code of a hall's day belongs to, locked. */
export async function lockBookingByCode(trx: Transaction<Tables>, keys: Keys, { hallId, day, code }: Pick<BookingRecord, 'hallId' | 'day' | 'code'>): Promise<BookingRecord | undefined> {
  const hash = hashOf(keys, hallId, day, code)
  const row = await trx.selectFrom('hall_booking').selectAll().where('hall_id', '=', hallId).where('day', '=', day).where('code_hash', '=', hash).forUpdate().executeTakeFirst()
  return row && toBooking(keys, row)
}

/** A person's bookings, the last made first. */
export async function bookingsOf(db: Kysely<Tables>, keys: Keys, personId: string, after: string | undefined, limit: number): Promise<BookingRecord[]> {
  const rows = await db
    .selectFrom('hall_booking')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toBooking(keys, row))
}

/** When and where a person is expected next, from a day on. */
export const nextBooking = (db: Kysely<Tables>, personId: string, from: string): Promise<Pick<BookingRecord, 'hallId' | 'day' | 'start' | 'ends'> | undefined> =>
  db
    .selectFrom('hall_booking')
    .select(['hall_id as hallId', 'day', 'start', 'ends'])
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .where('day', '>=', from)
    .orderBy('day')
    .orderBy('start')
    .limit(1)
    .executeTakeFirst()

/** Came, and has a place in the queue. Its place of the day stays taken. */
export async function noteArrived(trx: Transaction<Tables>, id: string, ticketId: string): Promise<void> {
  await trx.updateTable('hall_booking').set({ state: 'arrived', ticket_id: ticketId }).where('id', '=', id).where('state', '=', 'booked').execute()
}

/** Ends one that nobody came for; says whether it was still to come. A cancelled one holds no place of its day any more. */
export async function endBooking(trx: Transaction<Tables>, id: string, state: 'missed' | 'cancelled', nowMs: number): Promise<boolean> {
  const change = { state, ended_at: new Date(nowMs), ...(state === 'cancelled' ? { open_key: null } : {}) }
  const { numUpdatedRows } = await trx.updateTable('hall_booking').set(change).where('id', '=', id).where('state', '=', 'booked').executeTakeFirst()
  return numUpdatedRows === 1n
}
