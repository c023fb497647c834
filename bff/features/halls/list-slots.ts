import type * as api from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { findItem } from '../../platform/guide/find-item'
import { findHall, windowsOf } from '../../platform/halls/hall-store'
import { bookableDays, isDisruptedAt, isEarly, slotsOf } from '../../platform/halls/slot-plan'
import { SOURCE } from './hall-engine'
import { roomOn } from './slot-store'

/** A span that nobody has booked has no row: looking at it writes nothing. */
export const listSlots: UseCase<typeof api.listSlots> = async (world, _caller, { params, query }) => {
  const now = world.now()
  const [hall, item] = [await findHall(world.db, params.hallId, now), findItem(query.item)]
  if (!hall || !item) {
    throw new Failure('object.not_found')
  }
  const days = bookableDays(hall, now)
  const [windows, room] = await Promise.all([windowsOf(world.db, hall.id), roomOn(world.db, hall.id, item.group, days)])
  const planned = slotsOf(hall, windows, item.group)
  return {
    days: days.map((day) => ({
      day,
      slots: planned
        .filter(({ start }) => isEarly(day, start, now) && !isDisruptedAt(hall, day, start))
        .map(({ start, ends, capacity }) => ({ start, end: ends, free: room.get(`${day} ${start}`) ?? capacity })),
    })),
    asOf: instant(now),
    source: SOURCE,
  }
}
