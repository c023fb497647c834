import type * as api from '#shared/contract/halls-desk'
import { Failure } from '#shared/failure'
import { requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import { findItem } from '../../platform/guide/find-item'
import { isOpenAt } from '../../platform/halls/hall-hours'
import { windowsOf } from '../../platform/halls/hall-store'
import { ownHall } from '../../platform/halls/own-hall'
import { joinQueue } from '../../platform/halls/queue'
import { deskTicket, hallDesk, seenTicket } from './hall-desk'

export const giveTicket: OnceUseCase<typeof api.giveTicket> = async (world, caller, { body }, commit) => {
  const staffId = requireStaff(caller).id
  const hall = await ownHall(world.db, staffId, world.now())
  const item = findItem(body.itemId)
  if (!item) {
    throw new Failure('object.not_found')
  }
  // Somebody stands there: a clerk may take them also when the rest of the day looks full.
  const isServed = (await windowsOf(world.db, hall.id)).some(({ queues }) => queues.includes(item.group))
  if (!isOpenAt(hall, world.now()) || !isServed) {
    throw new Failure('queue.closed')
  }
  return commit(async (trx) => {
    const now = world.now()
    const { id } = await joinQueue(trx, world, { hallId: hall.id, queue: item.group, itemId: item.id, origin: 'machine', isPriority: body.isPriority })
    return { ticket: deskTicket(await seenTicket(trx, id, now)), ...(await hallDesk(trx, { hall, staffId, now })) }
  })
}
