import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { bootAs } from './boot-as'
import { seen, tap } from './touch'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

it.each([
  ['estimate/pages/what-if/index', '还差：'],
  ['estimate/pages/law/index', '个人卖住房，没满年限的税率'],
])('draws %s in WeChat without a session, within what setData may carry', async (route, text) => {
  const host = await bootAs(house, 'zhou-manwu', route)
  await seen(host, text)
  expect(host.payloads[0]?.bytes).toBeLessThanOrEqual(8 * 1024)
  expect(Math.max(...host.payloads.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
  expect(host.missingTemplates()).toEqual([])
  expect(host.errors).toEqual([])
  expect(host.requests.filter(({ url }) => url.endsWith('/sessions'))).toEqual([])
})

it('counts in WeChat too: a tap changes the price and the answer', async () => {
  const host = await bootAs(house, 'zhou-manwu', 'estimate/pages/what-if/index')
  await seen(host, '还差：')
  await tap(host, '两套或更多')
  await tap(host, '多一万')
  await seen(host, '还差：哪天买来的')
  expect(host.errors).toEqual([])
})
