import type * as api from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { isEarly } from '../../platform/halls/slot-plan'
import { endBooking, lockBooking } from './booking-store'
import { bookingView, hallNames } from './booking-view'
import { giveBackPlace } from './slot-store'

/** Gives the place to others, once, however often it is said. */
export const cancelBooking: OnceUseCase<typeof api.cancelBooking> = (world, caller, { params }, commit) => {
  const person = requirePerson(caller)
  return commit(async (trx) => {
    const booking = await lockBooking(trx, world.keys, params.bookingId)
    if (booking?.personId !== person.id) {
      throw new Failure('object.not_found')
    }
    const now = world.now()
    if (!isEarly(booking.day, booking.start, now) || !(await endBooking(trx, booking.id, 'cancelled', now))) {
      throw new Failure('queue.ticket_over')
    }
    await giveBackPlace(trx, booking)
    const halls = await hallNames(trx, [booking.hallId])
    return { booking: bookingView({ ...booking, state: 'cancelled' }, halls.get(booking.hallId), now) }
  })
}
