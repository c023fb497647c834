import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/halls-desk'
import type { InputOf } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { dayIn, instant } from '#shared/model/day'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { distanceM } from '../../platform/halls/distance'
import { isOpenAt } from '../../platform/halls/hall-hours'
import { toHall } from '../../platform/halls/hall-store'
import type { HallRecord } from '../../platform/halls/hall-store'
import { ownHall } from '../../platform/halls/own-hall'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'
import { hallDesk } from './hall-desk'

type Disruption = NonNullable<HallRecord['disruption']>

/** How far ahead one may say that a hall cannot serve. */
const MOST_MS = 7 * 86_400_000

/** Both a reason and an end, or neither: then it is over. */
export const setDisruption: UseCase<typeof api.setDisruption> = async (world, caller, { body }) => {
  const staffId = requireStaff(caller).id
  const now = world.now()
  const hall = await ownHall(world.db, staffId, now)
  const disruption = disruptionOf(body, now)
  await runAgain(() => world.db.transaction().execute((trx) => disrupt(trx, world, hall, disruption)))
  world.nudge()
  return hallDesk(world.db, { hall: { ...hall, disruption }, staffId, now })
}

/** @throws Failure `request.invalid` one without the other, an end that has passed or is too far away */
function disruptionOf({ reason, until }: InputOf<typeof api.setDisruption>['body'], now: number): Disruption | undefined {
  if (reason === undefined && until === undefined) {
    return undefined
  }
  if (reason === undefined || until === undefined) {
    throw new Failure('request.invalid', { fields: { [reason === undefined ? 'reason' : 'until']: 'missing' } })
  }
  const end = Date.parse(until)
  if (!(end > now && end <= now + MOST_MS)) {
    throw new Failure('request.invalid', { fields: { until: 'range' } })
  }
  return { reason, until: end }
}

async function disrupt(trx: Transaction<Tables>, world: World, { id }: HallRecord, disruption: Disruption | undefined): Promise<void> {
  const row = await trx.selectFrom('hall').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const hall = toHall(row, world.now())
  if (hall.disruption?.until === disruption?.until && hall.disruption?.reason === disruption?.reason) {
    return
  }
  await trx.updateTable('hall').set({ disruption: disruption?.reason ?? null, disrupted_until: disruption ? new Date(disruption.until) : null }).where('id', '=', id).execute()
  if (disruption) {
    await tellWaiting(trx, world, hall, disruption)
  }
}

/** Everybody who waits there and has a name; their tickets stay. */
async function tellWaiting(trx: Transaction<Tables>, world: World, hall: HallRecord, { until }: Disruption): Promise<void> {
  const tickets = await trx
    .selectFrom('hall_ticket')
    .select(['id', 'number', 'person_id'])
    .where('day', '=', dayIn(world.now()))
    .where('state', '=', 'waiting')
    .where('hall_id', '=', hall.id)
    .where('person_id', 'is not', null)
    .execute()
  const fields = { hall: hall.name, until: instant(until), other: await nearestOther(trx, hall, world.now()) }
  const told = tickets.map(({ id, number, person_id }) => ({ personId: person_id ?? '', template: 'hall.disrupted', event: `ticket/${id}/disrupted/${until}`, fields: { ...fields, ticket: number } }))
  if (told.length > 0) {
    await tell(trx, world, told)
  }
}

/** The nearest hall that is open now, else the nearest. */
async function nearestOther(trx: Transaction<Tables>, hall: HallRecord, now: number): Promise<string> {
  const rows = await trx.selectFrom('hall').selectAll().where('ended_at', 'is', null).where('id', '<>', hall.id).execute()
  const others = rows.map((row) => toHall(row, now)).sort((a, b) => distanceM(hall, a) - distanceM(hall, b))
  return (others.find((other) => other.disruption === undefined && isOpenAt(other, now)) ?? others[0])?.name ?? '别的办税服务厅'
}
