import type { Kysely } from 'kysely'
import type * as api from '#shared/contract/halls'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { findItem } from '../../platform/guide/find-item'
import { isOpenAt, msAt } from '../../platform/halls/hall-hours'
import { findHall } from '../../platform/halls/hall-store'
import type { HallRecord } from '../../platform/halls/hall-store'
import { refuseBarred } from '../../platform/halls/missed'
import { joinQueue } from '../../platform/halls/queue'
import type { World } from '../../world'
import { lookAtHalls } from './hall-engine'
import { priorityOf } from './priority-of'
import { placed, ticketView } from './ticket-view'

export const takeTicket: OnceUseCase<typeof api.takeTicket> = async (world, caller, { body }, commit) => {
  const person = requirePerson(caller)
  const item = findItem(body.itemId)
  if (!item) {
    throw new Failure('object.not_found')
  }
  const hall = await servingHall(world, body.hallId, item.group)
  await refuseSecond(world.db, person.id)
  await refuseBarred(world.db, person.id, world.now())
  const isPriority = await priorityOf(world, caller, person, body.isPriority)
  const look = await lookAtHalls(world)
  return commit(async (trx) => {
    try {
      const ticket = await joinQueue(trx, world, { hallId: hall.id, queue: item.group, itemId: item.id, personId: person.id, origin: 'remote', isPriority })
      return { ticket: ticketView(await placed(trx, ticket), look, world.now()) }
    } catch (error) {
      // Two taps, two phones: the table knows who has one.
      throw isDuplicate(error) ? new Failure('queue.already_waiting') : error
    }
  })
}

/**
 * A hall in which whoever joins a queue from afar now is served today, nine times of ten.
 * @throws Failure `object.not_found` no such hall; `queue.closed` closed, disrupted, no window, or too many wait already
 */
export async function servingHall(world: World, hallId: string, queue: WindowGroup): Promise<HallRecord> {
  const now = world.now()
  const hall = await findHall(world.db, hallId, now)
  if (!hall) {
    throw new Failure('object.not_found')
  }
  const look = (await lookAtHalls(world)).halls.get(hallId)
  const wait = look?.waitFor(queue, look.waiting[queue])
  const closes = msAt(dayIn(now), hall.closes)
  if (!isOpenAt(hall, now) || hall.disruption !== undefined || wait === undefined || now + wait.p90 * 60_000 > closes) {
    throw new Failure('queue.closed')
  }
  return hall
}

/** @throws Failure `queue.already_waiting` */
async function refuseSecond(db: Kysely<Tables>, personId: string): Promise<void> {
  const row = await db.selectFrom('hall_ticket').select('id').where('open_key', '=', personId).executeTakeFirst()
  if (row) {
    throw new Failure('queue.already_waiting')
  }
}
