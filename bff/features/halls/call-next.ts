import type * as api from '#shared/contract/halls-desk'
import { requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import { ownHall } from '../../platform/halls/own-hall'
import { callNext as callFrom } from '../../platform/halls/queue'
import { deskTicket, hallDesk, seenTicket } from './hall-desk'

export const callNext: OnceUseCase<typeof api.callNext> = async (world, caller, { body }, commit) => {
  const staffId = requireStaff(caller).id
  const hall = await ownHall(world.db, staffId, world.now())
  return commit(async (trx) => {
    const now = world.now()
    const called = await callFrom(trx, world, { hallId: hall.id, window: body.window, staffId })
    return { ...(called ? { called: deskTicket(await seenTicket(trx, called.id, now)) } : {}), ...(await hallDesk(trx, { hall, staffId, now })) }
  })
}
