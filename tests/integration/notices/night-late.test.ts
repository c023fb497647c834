import { Unanswered } from '../../../bff/adapters/unanswered'
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

it('wakes nobody at night with what a gateway would not take in the evening', async () => {
  const reader = await readerOf(house, 'zhou-manwu')
  await reader.keep('phone')
  const { send } = house.world.sms
  house.world.sms = { ...house.world.sms, send: () => Promise.reject(new Unanswered('away')) }
  becomes(20)
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  house.world.sms = { ...house.world.sms, send }
  becomes(22)
  await settle(house)
  expect(house.received('zhou-manwu')).toEqual([])
  becomes(8)
  await settle(house)
  expect(await reader.states(notice)).toContain('sms handed')
  expect(house.received('zhou-manwu')).toHaveLength(1)
})

it('waits for the morning, not for midnight, when the quota of the day is used up', async () => {
  const reader = await readerOf(house, 'chen-shoutao')
  becomes(20)
  await reader.agree('progress')
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', times: 1, errcode: 45009 })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  becomes(1)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe waiting')
  expect(house.received('chen-shoutao')).toEqual([])
  becomes(8)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
})

it('waits for the morning also with a message of which nobody knows whether it arrived', async () => {
  const reader = await readerOf(house, 'tan-ertao')
  await reader.agree('progress')
  becomes(20)
  house.shiftClock(HOUR - 60_000)
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', times: 1, httpStatus: 502 })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe unknown')
  becomes(23)
  await settle(house)
  expect(house.received('tan-ertao')).toEqual([])
  becomes(8)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
})
