import { dayIn } from '#shared/model/day'
import { personById } from '../../../bff/sandbox/city/demo-people'
import type { House } from '../../support/house'

/** Another home in the register for this person, from today on. */
export async function giveHome(house: House, who: string, titleId: string): Promise<void> {
  const { registry } = house.world.core
  const lent = await registry.selectFrom('title').selectAll().where('ended_on', 'is', null).limit(1).executeTakeFirstOrThrow()
  const home = await registry.selectFrom('home').selectAll().where('unit_number', '=', lent.unit_number).executeTakeFirstOrThrow()
  const unit = `${home.unit_number.slice(0, -4)}${titleId.slice(-4)}`
  await registry.insertInto('home').values({ ...home, unit_number: unit, room: '99-9' }).execute()
  await registry
    .insertInto('title')
    .values({ ...lent, id: titleId, unit_number: unit, certificate_number: `渝测${titleId}`, acquired_on: dayIn(Date.now()) })
    .execute()
  const { name, idNumber } = personById(who)
  await registry.insertInto('title_owner').values({ title_id: titleId, position: 1, id_number: idNumber, name, share_parts: 1, share_of: 1 }).execute()
}
