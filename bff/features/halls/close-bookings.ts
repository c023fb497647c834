import type { Transaction } from 'kysely'
import { clockIn, dayIn } from '#shared/model/day'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { findHall } from '../../platform/halls/hall-store'
import { ruleMs } from '../../platform/halls/queue-rules'
import { isDisruptedAt } from '../../platform/halls/slot-plan'
import type { World } from '../../world'
import { endBooking, lockBooking } from './booking-store'
import { giveBackPlace } from './slot-store'

const AT_ONCE = 500

/** Job: whoever booked and did not come in time is missed; where the hall could not serve, nobody is. */
export async function closeBookings(world: World): Promise<void> {
  for (const id of await overdue(world)) {
    try {
      await runAgain(() => world.db.transaction().execute((trx) => close(trx, world, id)))
    } catch (error) {
      world.log.error({ bookingId: id, err: { message: String(error) } }, 'a booking could not be closed')
    }
  }
}

async function close(trx: Transaction<Tables>, world: World, id: string): Promise<void> {
  const booking = await lockBooking(trx, world.keys, id)
  if (!booking) {
    return
  }
  const hall = await findHall(trx, booking.hallId, world.now())
  const isOurFault = hall === undefined || isDisruptedAt(hall, booking.day, booking.start)
  if ((await endBooking(trx, id, isOurFault ? 'cancelled' : 'missed', world.now())) && isOurFault) {
    await giveBackPlace(trx, booking)
  }
}

/** Late by more than the rules allow, with a minute to spare for whoever is being scanned. */
async function overdue({ db, now }: World): Promise<string[]> {
  const latest = now() - ruleMs('lateArrival') - 60_000
  const rows = await db
    .selectFrom('hall_booking')
    .select('id')
    .where('state', '=', 'booked')
    .where((eb) => eb.or([eb('day', '<', dayIn(latest)), eb.and([eb('day', '=', dayIn(latest)), eb('start', '<=', clockIn(latest))])]))
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}
