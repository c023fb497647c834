import type * as api from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { noteOutcome } from '../../platform/halls/queue'
import { lookAtHalls } from './hall-engine'
import { lockOwnTicket } from './own-ticket'
import { mayReturn, placed, ticketView } from './ticket-view'

export const returnToQueue: OnceUseCase<typeof api.returnToQueue> = async (world, caller, { params }, commit) => {
  const person = requirePerson(caller)
  const look = await lookAtHalls(world)
  return commit(async (trx) => {
    const ticket = await lockOwnTicket(trx, params.ticketId, person.id)
    if (!mayReturn({ ticket, ahead: undefined }, world.now())) {
      throw new Failure('queue.ticket_over')
    }
    const back = await noteOutcome(trx, world, ticket, 'back')
    return { ticket: ticketView(await placed(trx, back), look, world.now()) }
  })
}
