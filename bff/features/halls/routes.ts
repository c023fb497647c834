import * as api from '#shared/contract/halls'
import { readMyTurn as turn } from '#shared/contract/turn'
import { onSnapshot } from '../../http/snapshots'
import { on } from '../../http/use-case'
import { cancelBooking } from './cancel-booking'
import { cancelTicket } from './cancel-ticket'
import { listHalls } from './list-halls'
import { listMyBookings } from './list-my-bookings'
import { listSlots } from './list-slots'
import { makeBooking } from './make-booking'
import { moveTicket } from './move-ticket'
import { readHall } from './read-hall'
import { readMyTicket } from './read-my-ticket'
import { readMyTurn } from './read-my-turn'
import { readQueueRules } from './read-queue-rules'
import { returnToQueue } from './return-to-queue'
import { takeTicket } from './take-ticket'

/** What it is made of is four seconds old at most, so that nothing here is older than five. */
const MOMENT = { keepMs: 1000 }

export const routes = [
  onSnapshot(api.listHalls, listHalls, MOMENT),
  onSnapshot(api.readHall, readHall, MOMENT),
  // Never of a moment ago: whoever was just told that a time is full must not be offered it again.
  on(api.listSlots, listSlots),
  onSnapshot(api.readQueueRules, readQueueRules, { keepMs: 5000 }),
  on(api.takeTicket, takeTicket),
  on(api.readMyTicket, readMyTicket),
  on(turn, readMyTurn),
  on(api.cancelTicket, cancelTicket),
  on(api.moveTicket, moveTicket),
  on(api.returnToQueue, returnToQueue),
  on(api.makeBooking, makeBooking),
  on(api.listMyBookings, listMyBookings),
  on(api.cancelBooking, cancelBooking),
]
