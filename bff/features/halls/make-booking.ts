import type * as api from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { findItem } from '../../platform/guide/find-item'
import { msAt } from '../../platform/halls/hall-hours'
import { findHall, windowsOf } from '../../platform/halls/hall-store'
import { refuseBarred } from '../../platform/halls/missed'
import { bookableDays, isDisruptedAt, isEarly, slotsOf } from '../../platform/halls/slot-plan'
import { tell } from '../../platform/notices/tell'
import { insertBooking } from './booking-store'
import type { BookingRecord } from './booking-store'
import { bookingView } from './booking-view'
import { priorityOf } from './priority-of'
import { openSlot, takePlace } from './slot-store'

export const makeBooking: OnceUseCase<typeof api.makeBooking> = async (world, caller, { body }, commit) => {
  const person = requirePerson(caller)
  const now = world.now()
  const { day, start } = body
  const [hall, item] = [await findHall(world.db, body.hallId, now), findItem(body.itemId)]
  if (!hall || !item) {
    throw new Failure('object.not_found')
  }
  const planned = slotsOf(hall, await windowsOf(world.db, hall.id), item.group).find((slot) => slot.start === start)
  if (!planned || !bookableDays(hall, now).includes(day) || !isEarly(day, start, now) || isDisruptedAt(hall, day, start)) {
    throw new Failure('slot.not_open')
  }
  await refuseBarred(world.db, person.id, now)
  const isPriority = await priorityOf(world, caller, person, body.isPriority)
  const span = { hallId: hall.id, day, queue: item.group, start }
  await openSlot(world.db, span, planned)
  return commit(async (trx) => {
    if (!(await takePlace(trx, span))) {
      throw new Failure('slot.full')
    }
    const wish = { id: world.newId(), personId: person.id, ...span, ends: planned.ends, itemId: item.id, isPriority, state: 'booked' as const, ticketId: undefined, madeAt: now }
    const booking = await insertBooking(trx, world.keys, wish)
    if (!booking) {
      throw new Failure('booking.too_many')
    }
    // It stands on the very page, so nothing is pushed; the consent to one push is kept for the reminder.
    await tell(trx, world, [{ personId: person.id, template: 'hall.booked', event: `booking/${booking.id}/made`, fields: toldOf(booking, hall, item), isOwn: true }])
    return { booking: bookingView(booking, hall, now) }
  })
}

/** What messages say of a booking. */
export const toldOf = ({ day, start, code }: Pick<BookingRecord, 'day' | 'start' | 'code'>, hall: { name: string }, item: { name: string } | undefined) => ({
  hall: hall.name,
  item: item?.name ?? '',
  when: instant(msAt(day, start)),
  code,
})
