import { noteReading } from '../../../bff/platform/privacy/reveal'
import { unseal } from '../../../bff/platform/privacy/seal'
import { saveSettings } from '../../../bff/platform/notices/settings-store'
import { fieldsPlace } from '../../../bff/platform/notices/tell'
import { tellReadings } from '../../../bff/platform/notices/tell-readings'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { readerOf, settle } from './tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const read = (personId: string, actor: string, purpose: string, traceId: string, fields = ['person.name']) => {
  const { db, newId, now } = house.world
  return noteReading(db, fields.map((field) => ({ id: newId(), at: new Date(now()), actor, personId, field, purpose, traceId })))
}

const told = (personId: string) =>
  house.world.db.selectFrom('notice').select(['id', 'event', 'fields_sealed']).where('person_id', '=', personId).where('template', '=', 'data.read').execute()

it('tells people the next day, once, what clerks opened of theirs; their own readings and messages of the system are none', async () => {
  const [reader, other] = [await readerOf(house, 'zhou-manwu'), await readerOf(house, 'liao-duanqi')]
  await read(reader.personId, 'clerk:1', 'desk.review', 'a', ['person.name', 'person.id_number'])
  await read(reader.personId, 'clerk:2', 'desk.dispute', 'b')
  await read(reader.personId, 'outbox', 'notice.sms', 'c')
  await read(other.personId, other.accountId, 'registry.homes', 'd')
  await tellReadings(house.world)
  expect(await told(reader.personId)).toEqual([])
  house.shiftClock(86_400_000)
  await Promise.all([tellReadings(house.world), tellReadings(house.world)])
  await tellReadings(house.world)
  await settle(house)
  const [notice, ...more] = await told(reader.personId)
  expect(more).toEqual([])
  expect(JSON.parse(unseal(house.world.keys, fieldsPlace(notice?.id ?? ''), notice?.fields_sealed ?? ''))).toEqual({ office: '税务人员', purpose: '答复价格争议、审核申报', times: '2' })
  expect(await told(other.personId)).toEqual([])
  expect(house.received('zhou-manwu')).toEqual([])
  house.shiftClock(86_400_000)
  await tellReadings(house.world)
  expect(await told(reader.personId)).toHaveLength(1)
})

it('tells nobody who does not want to know', async () => {
  const reader = await readerOf(house, 'chen-shoutao')
  await saveSettings(house.world.db, reader.personId, { off: ['privacy'] }, new Date(house.world.now()))
  await read(reader.personId, 'clerk:1', 'desk.review', 'e')
  house.shiftClock(86_400_000)
  await tellReadings(house.world)
  expect(await told(reader.personId)).toEqual([])
})
