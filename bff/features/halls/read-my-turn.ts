import type { readMyTurn as route } from '#shared/contract/turn'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Ticket } from '#shared/model/hall'
import type { Turn } from '#shared/model/turn'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import type { World } from '../../world'
import { nextBooking } from './booking-store'
import { hallNames } from './booking-view'
import { lookAtHalls } from './hall-engine'
import { currentTicket } from './own-ticket'
import { ticketView } from './ticket-view'

/** Whoever stands in a queue is told of that; the appointment can wait. */
export const readMyTurn: UseCase<typeof route> = async (world, caller) => {
  const { id } = requirePerson(caller)
  const now = world.now()
  const own = await currentTicket(world.db, id, now)
  const turn = (own && ofTicket(ticketView(own, await lookAtHalls(world), now))) ?? (await ofBooking(world, id, now))
  return turn ? { turn } : {}
}

function ofTicket({ state, hall, number, ahead, wait, window, until, mayReturn }: Ticket): Turn | undefined {
  switch (state) {
    case 'waiting':
      return { state, hall, number, ahead, wait }
    case 'called':
    case 'serving':
      return { state, hall, number, window, until }
    case 'passed':
      return { state, hall, number, until: mayReturn ? until : undefined }
    default:
      return undefined
  }
}

async function ofBooking(world: World, personId: string, now: number): Promise<Turn | undefined> {
  const booking = await nextBooking(world.db, personId, dayIn(now))
  if (!booking) {
    return undefined
  }
  const { hallId, day, start, ends } = booking
  return { state: 'booked', hall: (await hallNames(world.db, [hallId])).get(hallId)?.name ?? '', day: day as Day, start, end: ends }
}
