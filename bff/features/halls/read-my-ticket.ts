import type * as api from '#shared/contract/halls'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { lookAtHalls } from './hall-engine'
import { currentTicket } from './own-ticket'
import { ticketView } from './ticket-view'

export const readMyTicket: UseCase<typeof api.readMyTicket> = async (world, caller) => {
  const now = world.now()
  const [look, own] = await Promise.all([lookAtHalls(world), currentTicket(world.db, requirePerson(caller).id, now)])
  return own ? { ticket: ticketView(own, look, now) } : {}
}
