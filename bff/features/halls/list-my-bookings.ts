import type * as api from '#shared/contract/halls'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { bookingsOf } from './booking-store'
import { bookingView, hallNames } from './booking-view'

const PAGE = 20

export const listMyBookings: UseCase<typeof api.listMyBookings> = async (world, caller, { query }) => {
  const found = await bookingsOf(world.db, world.keys, requirePerson(caller).id, query.after, PAGE + 1)
  const halls = await hallNames(world.db, found.map(({ hallId }) => hallId))
  const items = found.slice(0, PAGE).map((booking) => bookingView(booking, halls.get(booking.hallId), world.now()))
  const last = items.at(-1)
  return found.length > PAGE && last ? { items, next: last.id } : { items }
}
