import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/halls-desk'
import { Failure } from '#shared/failure'
import { requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { ownHall } from '../../platform/halls/own-hall'
import { noteOutcome as note } from '../../platform/halls/queue'
import { lockTicket } from '../../platform/halls/ticket-store'
import type { TicketRecord } from '../../platform/halls/ticket-store'
import { hallDesk } from './hall-desk'

/** Whoever called notes what became of it; that somebody is back, anybody of the hall may say. */
export const noteOutcome: OnceUseCase<typeof api.noteOutcome> = async (world, caller, { params, body }, commit) => {
  const staffId = requireStaff(caller).id
  const hall = await ownHall(world.db, staffId, world.now())
  return commit(async (trx) => {
    const ticket = await lockTicket(trx, params.ticketId)
    if (ticket?.hallId !== hall.id || !(body.outcome === 'back' || (await isAtOwnWindow(trx, ticket, staffId)))) {
      throw new Failure('object.not_found')
    }
    await note(trx, world, ticket, body.outcome)
    return hallDesk(trx, { hall, staffId, now: world.now() })
  })
}

/** One that has left its window stays theirs who called it: saying the same twice finds it over, not gone. */
async function isAtOwnWindow(trx: Transaction<Tables>, { hallId, window }: TicketRecord, staffId: string): Promise<boolean> {
  const row = await trx.selectFrom('hall_window').select('staff_id').where('hall_id', '=', hallId).where('number', '=', window ?? 0).executeTakeFirst()
  return row?.staff_id === staffId
}
