import type * as api from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { tellNear } from '../../platform/halls/tell-queue'
import { changeTicket, freeWindow } from '../../platform/halls/ticket-store'
import { lookAtHalls } from './hall-engine'
import { lockOwnTicket } from './own-ticket'
import { CANCELLABLE, ticketView } from './ticket-view'

export const cancelTicket: OnceUseCase<typeof api.cancelTicket> = async (world, caller, { params }, commit) => {
  const person = requirePerson(caller)
  const look = await lookAtHalls(world)
  return commit(async (trx) => {
    const ticket = await lockOwnTicket(trx, params.ticketId, person.id)
    const now = world.now()
    if (!(await changeTicket(trx, ticket.id, CANCELLABLE, { state: 'cancelled', ended_at: new Date(now), open_key: null }))) {
      throw new Failure('queue.ticket_over')
    }
    await freeWindow(trx, ticket)
    await tellNear(trx, world, ticket)
    return { ticket: ticketView({ ticket: { ...ticket, state: 'cancelled', endedAt: now }, ahead: undefined }, look, now) }
  })
}
