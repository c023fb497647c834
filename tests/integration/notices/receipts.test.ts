import { collectSmsReceipts } from '../../../bff/platform/notices/collect-sms-receipts'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { readerOf, settle } from './tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

async function collect(afterMs: number): Promise<void> {
  house.shiftClock(afterMs)
  await collectSmsReceipts(house.world)
  await settle(house)
}

it('hears of a text message that it arrived', async () => {
  const reader = await readerOf(house, 'zhou-manwu')
  await reader.keep('phone')
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  await collect(0)
  expect(await reader.states(notice)).toContain('sms handed')
  await collect(60_000)
  expect(await reader.states(notice)).toContain('sms delivered')
})

it('says so when a text message did not arrive', async () => {
  const reader = await readerOf(house, 'liao-duanqi')
  await reader.keep('phone')
  house.sms.failNumber(reader.phone)
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  await collect(60_000)
  expect(await reader.states(notice)).toContain('sms failed badAddress')
})

it('stops asking about a text message after a day', async () => {
  const reader = await readerOf(house, 'chen-shoutao')
  await reader.keep('phone')
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  house.sms.control.inject({ route: '/receipts', httpStatus: 503, times: 2 })
  await collect(3_600_000)
  expect(await reader.states(notice)).toContain('sms handed')
  await collect(24 * 3_600_000)
  expect(await reader.states(notice)).toContain('sms failed noReceipt')
})

it('sends a text message again that the gateway has lost', async () => {
  const reader = await readerOf(house, 'tan-ertao')
  await reader.keep('phone')
  const send = house.world.sms.send
  house.world.sms = { ...house.world.sms, send: () => Promise.resolve() }
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  house.world.sms = { ...house.world.sms, send }
  await collect(60_000)
  await collect(60_000)
  expect(await reader.states(notice)).toContain('sms delivered')
})

it('leaves a number out that is none, and logs no number', async () => {
  const reader = await readerOf(house, 'qin-fangdong')
  await reader.keep('phone', 'email')
  house.mail.refuseMailbox(reader.email)
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  expect(await reader.states(notice)).toContain('email refused badAddress')
  expect(house.logged()).not.toMatch(new RegExp(`${reader.phone}|${reader.email}`))
  const opened = await house.world.db.selectFrom('access_log').select(['actor', 'purpose']).where('person_id', '=', reader.personId).where('purpose', 'like', 'notice.%').execute()
  expect(opened).toEqual(expect.arrayContaining([{ actor: 'outbox', purpose: 'notice.sms' }, { actor: 'outbox', purpose: 'notice.email' }]))
  const bodies = await house.world.db.selectFrom('outbox').select('body').execute()
  expect(JSON.stringify(bodies)).not.toMatch(/199\d{8}|@/)
})
