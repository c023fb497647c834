import { Unanswered } from '../../../bff/adapters/unanswered'
import { noteReceipt } from '../../../bff/platform/notices/note-receipt'
import { saveSettings } from '../../../bff/platform/notices/settings-store'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { readerOf, settle } from './tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse({ quietHours: { from: 21, to: 8 } })
})
afterAll(() => house.close())

const HOUR = 3_600_000
/** The clock in Chongqing becomes this hour, today or tomorrow. */
function becomes(hour: number): void {
  const today = (house.world.now() + 8 * HOUR) % (24 * HOUR)
  house.shiftClock((hour * HOUR - today + 24 * HOUR) % (24 * HOUR))
}

it('holds at night what can wait until the morning, and calls whoever is called now', async () => {
  const reader = await readerOf(house, 'zhou-manwu')
  await reader.agree('progress')
  await reader.agree('hall')
  becomes(22)
  const held = await reader.tell('filing.signed')
  const called = await reader.tell('queue.called', { fields: { hall: '渝中区办税厅', ticket: 'A023', window: '5' } })
  await settle(house)
  expect([(await reader.states(held))[0], (await reader.states(called))[0]]).toEqual(['subscribe waiting', 'subscribe delivered'])
  becomes(7)
  await settle(house)
  expect((await reader.states(held))[0]).toBe('subscribe waiting')
  becomes(8)
  await settle(house)
  expect((await reader.states(held))[0]).toBe('subscribe delivered')
})

it('does not wake anybody in the morning for what was read at night', async () => {
  const reader = await readerOf(house, 'liao-duanqi')
  await reader.agree('progress')
  becomes(23)
  const notice = await reader.tell('filing.signed')
  await settle(house)
  await house.world.db.updateTable('notice').set({ read_at: new Date(house.world.now()) }).where('id', '=', notice).execute()
  becomes(8)
  await settle(house)
  expect(await reader.states(notice)).toEqual(['subscribe skipped alreadySeen', 'email skipped alreadySeen'])
  expect(house.received('liao-duanqi')).toEqual([])
})

it('keeps quiet in the morning when the category was switched off at night', async () => {
  const reader = await readerOf(house, 'qin-fangdong')
  becomes(23)
  const notice = await reader.tell('filing.signed')
  await settle(house)
  await saveSettings(house.world.db, reader.personId, { off: ['progress'] }, new Date(house.world.now()))
  becomes(8)
  await settle(house)
  expect(await reader.states(notice)).toEqual(['subscribe skipped switchedOff', 'email skipped switchedOff'])
})

it('reminds nobody in the morning of what was done at night', async () => {
  const reader = await readerOf(house, 'chen-shoutao')
  await reader.agree('todo')
  await reader.agree('money')
  const { db } = house.world
  const caseId = house.world.newId()
  await db.insertInto('case_party').values({ case_id: caseId, person_id: reader.personId, todo: 'pay', since_seq: 1 }).execute()
  becomes(22)
  const notice = await reader.tell('bill.reminder', { caseId })
  await settle(house)
  await db.updateTable('case_party').set({ todo: null }).where('case_id', '=', caseId).execute()
  becomes(8)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe skipped settled')
})

it('sends the next channel in the morning when the first one fails at night', async () => {
  const reader = await readerOf(house, 'tan-ertao')
  await reader.keep('phone')
  becomes(20)
  await reader.agree('todo')
  await reader.agree('money')
  house.wechat.losePushes(1)
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  const [{ provider_id: providerId } = { provider_id: null }] = await reader.rows(notice)
  becomes(22)
  const receipt = { channel: 'subscribe', providerId: providerId ?? '', isDelivered: false, reason: 'content' } as const
  await house.world.db.transaction().execute((trx) => noteReceipt(trx, house.world, receipt))
  await settle(house)
  expect((await reader.states(notice)).slice(0, 2)).toEqual(['subscribe refused content', 'serviceAccount waiting'])
  becomes(8)
  await settle(house)
  expect(await reader.states(notice)).toContain('sms handed')
})

it('wakes nobody at night with what a gateway would not take in the evening', async () => {
  const reader = await readerOf(house, 'deng-daiya')
  await reader.keep('phone')
  const { send } = house.world.sms
  house.world.sms = { ...house.world.sms, send: () => Promise.reject(new Unanswered('away')) }
  becomes(20)
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  house.world.sms = { ...house.world.sms, send }
  becomes(22)
  await settle(house)
  expect(house.received('deng-daiya')).toEqual([])
  becomes(8)
  await settle(house)
  expect(await reader.states(notice)).toContain('sms handed')
  expect(house.received('deng-daiya')).toHaveLength(1)
})

it('waits for the morning, not for midnight, when the quota of the day is used up', async () => {
  const reader = await readerOf(house, 'peng-jinchuan')
  becomes(20)
  await reader.agree('progress')
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', times: 1, errcode: 45009 })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  becomes(1)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe waiting')
  expect(house.received('peng-jinchuan')).toEqual([])
  becomes(8)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
})

it('waits for the morning also with a message of which nobody knows whether it arrived', async () => {
  const reader = await readerOf(house, 'luo-shifeng')
  await reader.agree('progress')
  becomes(20)
  house.shiftClock(HOUR - 60_000)
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', times: 1, httpStatus: 502 })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe unknown')
  becomes(23)
  await settle(house)
  expect(house.received('luo-shifeng')).toEqual([])
  becomes(8)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
})
