import type * as api from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { joinQueue } from '../../platform/halls/queue'
import { tellNear } from '../../platform/halls/tell-queue'
import { changeTicket } from '../../platform/halls/ticket-store'
import { lookAtHalls } from './hall-engine'
import { lockOwnTicket, ownTicket } from './own-ticket'
import { servingHall } from './take-ticket'
import { mayMove, placed, ticketView } from './ticket-view'

export const moveTicket: OnceUseCase<typeof api.moveTicket> = async (world, caller, { params, body }, commit) => {
  const person = requirePerson(caller)
  const { queue } = await ownTicket(world.db, params.ticketId, person.id)
  const hall = await servingHall(world, body.hallId, queue)
  const look = await lookAtHalls(world)
  return commit(async (trx) => {
    const from = await lockOwnTicket(trx, params.ticketId, person.id)
    if (from.state !== 'waiting') {
      throw new Failure('queue.ticket_over')
    }
    if (from.hallId === hall.id || !mayMove(await placed(trx, from))) {
      throw new Failure('queue.no_move')
    }
    await changeTicket(trx, from.id, ['waiting'], { state: 'left', ended_at: new Date(world.now()), open_key: null })
    const { itemId, isPriority, passId } = from
    const ticket = await joinQueue(trx, world, { hallId: hall.id, queue, itemId, personId: person.id, origin: 'moved', isPriority, passId, movedFrom: from })
    await tellNear(trx, world, from)
    return { ticket: ticketView(await placed(trx, ticket), look, world.now()) }
  })
}
