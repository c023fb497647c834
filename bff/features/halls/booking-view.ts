import type { Kysely } from 'kysely'
import type { Day } from '#shared/model/day'
import type { ItemId } from '#shared/model/guide'
import type { Booking, BookingId, HallId } from '#shared/model/hall'
import type { Tables } from '../../platform/db/tables'
import { findItem } from '../../platform/guide/find-item'
import { isEarly } from '../../platform/halls/slot-plan'
import type { BookingRecord } from './booking-store'

/** A booking as its owner sees it; the code only while it opens something. */
export function bookingView(booking: BookingRecord, hall: { name: string; place: string } | undefined, now: number): Booking {
  return {
    id: booking.id as BookingId,
    hallId: booking.hallId as HallId,
    hall: hall?.name ?? '',
    place: hall?.place ?? '',
    itemId: booking.itemId as ItemId,
    item: findItem(booking.itemId)?.name ?? '',
    day: booking.day as Day,
    start: booking.start,
    end: booking.ends,
    isPriority: booking.isPriority,
    state: booking.state,
    ...(booking.state === 'booked' ? { code: booking.code } : {}),
    mayCancel: booking.state === 'booked' && isEarly(booking.day, booking.start, now),
  }
}

/** Names and places of halls, also of those that have closed for good. */
export async function hallNames(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, { name: string; place: string }>> {
  const rows = ids.length === 0 ? [] : await db.selectFrom('hall').select(['id', 'name', 'place']).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map(({ id, name, place }) => [id, { name, place }]))
}
