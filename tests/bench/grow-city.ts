import type { Core } from '../../bff/adapters/core/connect'
import { personById } from '../../bff/sandbox/city/demo-people'

const MODEL = 'zhou-manwu'

/** More people with a home like that of the model each, and as many who have none: enough for a crowd. */
export async function growCity(core: Core, count: number): Promise<void> {
  const model = await modelHome(core)
  const people = (side: string) => Array.from({ length: count }, (_, at) => ({ id_number: `99990119800101${side}${String(at).padStart(3, '0')}`, name: `住户${side}${at}`, sex: 'female' as const, born_on: '1980-01-01' }))
  const owners = people('0')
  await core.civil.insertInto('citizen').values([...owners, ...people('1')]).execute()
  const unit = (at: number): string => `${model.home.unit_number.slice(0, 22)}B${String(at).padStart(5, '0')}`
  await core.registry.insertInto('home').values(owners.map((_, at) => ({ ...model.home, unit_number: unit(at), room: `B${at}` }))).execute()
  await core.registry.insertInto('title').values(owners.map((_, at) => ({ ...model.title, id: `B${at}`, unit_number: unit(at), certificate_number: `渝（2018）不动产权第B${at}号` }))).execute()
  await core.registry
    .insertInto('title_owner')
    .values(owners.map(({ id_number, name }, at) => ({ title_id: `B${at}`, position: 1, id_number, name, share_parts: 1, share_of: 1 })))
    .execute()
}

async function modelHome(core: Core) {
  const { title_id: titleId } = await core.registry.selectFrom('title_owner').select('title_id').where('id_number', '=', personById(MODEL).idNumber).executeTakeFirstOrThrow()
  const title = await core.registry.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirstOrThrow()
  const home = await core.registry.selectFrom('home').selectAll().where('unit_number', '=', title.unit_number).executeTakeFirstOrThrow()
  return { title, home }
}
