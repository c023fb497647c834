import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { addDays, clockIn, dayIn } from '#shared/model/day'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { findItem } from '../../platform/guide/find-item'
import { msAt } from '../../platform/halls/hall-hours'
import { notTold } from '../../platform/notices/not-told'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'
import { lockBooking } from './booking-store'
import { hallNames } from './booking-view'
import { toldOf } from './make-booking'

const EVENING = '19:00'
const HOUR_MS = 3_600_000
const AT_ONCE = 500

type Which = 'eve' | 'hour'

/** Job: the evening before, and an hour before; whoever booked since then knows. */
export async function remindBookings(world: World): Promise<void> {
  const now = world.now()
  if (clockIn(now) >= EVENING) {
    const tomorrow = addDays(dayIn(now), 1)
    await remind(world, 'eve', tomorrow, ['00:00', '23:59'], msAt(dayIn(now), EVENING))
  }
  const end = dayIn(now + HOUR_MS) === dayIn(now) ? clockIn(now + HOUR_MS) : '23:59'
  await remind(world, 'hour', dayIn(now), [clockIn(now), end], now - HOUR_MS)
}

async function remind(world: World, which: Which, day: string, [from, to]: readonly [string, string], madeBefore: number): Promise<void> {
  const rows = await world.db
    .selectFrom('hall_booking as b')
    .select('b.id')
    .where('b.state', '=', 'booked')
    .where('b.day', '=', day)
    .where('b.start', '>=', from)
    .where('b.start', '<=', to)
    .where('b.made_at', '<', new Date(madeBefore))
    .where(notTold('b.person_id', sql`concat('booking/', b.id, '/', ${which})`))
    .orderBy('b.id')
    .limit(AT_ONCE)
    .execute()
  for (const { id } of rows) {
    try {
      await runAgain(() => world.db.transaction().execute((trx) => tellSoon(trx, world, id, which)))
    } catch (error) {
      world.log.error({ bookingId: id, err: { message: String(error) } }, 'a booking could not be reminded of')
    }
  }
}

/** Whoever has just cancelled is not reminded: the booking is locked and looked at again. */
async function tellSoon(trx: Transaction<Tables>, world: World, id: string, which: Which): Promise<void> {
  const booking = await lockBooking(trx, world.keys, id)
  if (booking?.state === 'booked') {
    const hall = (await hallNames(trx, [booking.hallId])).get(booking.hallId)
    const fields = toldOf(booking, hall ?? { name: '' }, findItem(booking.itemId))
    await tell(trx, world, [{ personId: booking.personId, template: 'hall.soon', event: `booking/${id}/${which}`, fields }])
  }
}
