import type { Contact } from '#shared/model/message'
import { keepContact } from '../../../bff/platform/contacts/contact-store'
import { sweepFarewells } from '../../../bff/platform/contacts/farewell-store'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'
import { personIdOf } from '../../support/person-id-of'

const ADDRESS = '重庆市渝中区解放碑 1 号 2 单元 3-4'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())
beforeEach(() => house.shiftClock(61 * 60_000))

const sms = (phone: string): string[] => house.sms.journal().filter((one) => one.phone === phone).map(({ text }) => text)
const mails = (mailbox: string) => house.mail.journal().filter(({ to }) => to === mailbox)
const farewells = () => house.world.db.selectFrom('contact_farewell').selectAll().execute()
const told = async (who: () => number): Promise<void> => until(async () => who() > 0 && (await farewells()).length === 0)

async function confirm(token: string, kind: 'phone' | 'email', value: string): Promise<void> {
  const texts = () => (kind === 'phone' ? sms(value) : mails(value).map(({ text }) => text)).flatMap((text) => /\d{6}/.exec(text) ?? [])
  const before = texts().length
  await house.ask('POST', `/contacts/${kind}/code`, { token, key: newKey(), body: { value } })
  await until(() => texts().length > before)
  expect(await house.ask<{ contact: Contact }>('POST', `/contacts/${kind}/confirmation`, { token, key: newKey(), body: { code: texts().at(-1) } })).toMatchObject({ status: 200 })
}

it('is told to the old phone, where nothing goes any more, and to nobody when it is the same one again', async () => {
  const token = await house.signIn('zhou-manwu')
  await confirm(token, 'phone', '19912350001')
  house.shiftClock(120_000)
  await confirm(token, 'phone', '19912350001')
  house.shiftClock(120_000)
  expect(sms('19912350001').filter((text) => text.includes('12366'))).toEqual([])
  await confirm(token, 'phone', '19912350002')
  await told(() => sms('19912350001').filter((text) => text.includes('12366')).length)
  const [text] = sms('19912350001').slice(-1)
  expect(text).toBe('您在渝税通留的手机号刚刚改了，以后的提醒和文书不再发到原来的地方。不是您本人办的，请马上打 12366。')
  const log = await house.world.db.selectFrom('access_log').select(['actor', 'field']).where('purpose', '=', 'contact.changed').execute()
  expect(log).toEqual([{ actor: 'outbox', field: 'contact.phone' }])
  expect(JSON.stringify(await house.world.db.selectFrom('outbox').selectAll().execute()) + house.logged()).not.toContain('1991235')
})

it('is told to a mailbox that is removed, once, however often that is asked for at the same time', async () => {
  const token = await house.signIn('chen-shoutao')
  await confirm(token, 'email', 'old@mail.invalid')
  await Promise.all(Array.from({ length: 4 }, () => house.ask('DELETE', '/contacts/email', { token })))
  await told(() => mails('old@mail.invalid').filter(({ text }) => text.includes('12366')).length)
  expect(mails('old@mail.invalid')).toHaveLength(2)
})

it('of a postal address is told by phone, for its letters go elsewhere; a first address is no change', async () => {
  const token = await house.signIn('bai-wufang')
  await confirm(token, 'phone', '19912350003')
  const keep = (value: string) => house.ask('PUT', '/contacts/address', { token, body: { value } })
  await keep(ADDRESS)
  await keep(ADDRESS)
  expect(sms('19912350003')).toHaveLength(1)
  await keep('重庆市沙坪坝区大学城 9 号')
  await told(() => sms('19912350003').length - 1)
  expect(sms('19912350003').at(-1)).toContain('收信地址')
})

it('keeps no address of the past: neither one that refuses, nor longer than a week', async () => {
  const token = await house.signIn('deng-daiya')
  const value = 'gone@mail.invalid'
  await keepContact(house.world.db, house.world.keys, { personId: await personIdOf(house, 'deng-daiya'), kind: 'email', value, at: new Date() })
  house.mail.refuseMailbox(value)
  await house.ask('DELETE', '/contacts/email', { token })
  await until(() => house.logged().includes('nobody could be told of a changed contact'))
  await until(async () => (await farewells()).length === 0)
  const row = { id: newKey(), person_id: newKey(), kind: 'email', changed: 'email', value_sealed: 'v1', created_at: new Date(house.world.now()) }
  await house.world.db.insertInto('contact_farewell').values(row).execute()
  await sweepFarewells(house.world.db, house.world.now() + 6 * 86_400_000)
  expect(await farewells()).toHaveLength(1)
  await sweepFarewells(house.world.db, house.world.now() + 8 * 86_400_000)
  expect(await farewells()).toEqual([])
})
