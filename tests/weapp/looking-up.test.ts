import { openHalls } from '../../bff/sandbox/open-halls'
import { codesOf, keepPhone } from '../integration/session/step-up-with'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'
import { bootAs } from './boot-as'
import { fits } from './fits'
import { draw, textOf } from './render'
import { seen, tap, type } from './touch'
import type { WeappHost } from './weapp-host'

const WHO = 'chen-shoutao'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
  await openHalls(house.world, { alwaysOpen: true, only: ['hall-500103'], historyDays: 0 })
  await keepPhone(house, WHO, await house.signIn(WHO))
})
afterAll(() => house.close())

/** Nobody had to sign in for it. */
const wasOpen = (host: WeappHost): void => {
  expect(host.requests.length).toBeGreaterThan(0)
  expect(host.requests.filter(({ url, header }) => url.includes('/sessions') || 'authorization' in header)).toEqual([])
}

it('finds by everyday words and leads on, without a sign-in', async () => {
  const host = await bootAs(house, WHO, 'guide/pages/search/index')
  await seen(host, '大家常搜')
  await type(host, '搜一搜', '卖房子要交好多税')
  await seen(host, '税费试算')
  fits(host)
  await tap(host, '税费试算')
  await seen(host, '换个条件会怎样？')
  wasOpen(host)
})

it('leads from an item over the check to a pass with its code', async () => {
  const host = await bootAs(house, WHO, 'guide/pages/item/index', { id: 'ZX003' })
  await seen(host, '去之前查一遍')
  fits(host)
  wasOpen(host)
  await tap(host, '去之前查一遍')
  await tap(host, '查好了，要绿码')
  await seen(host, '还差 5 样')
  await tap(host, '都符合')
  await tap(host, '都带了')
  await tap(host, '查好了，要绿码')
  await seen(host, '都对上了。到窗口出示这个绿码。')
  expect(textOf(draw(host))).toMatch(/[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}/)
  fits(host)
})

it('answers a question about policy with its article, without a sign-in', async () => {
  const host = await bootAs(house, WHO, 'guide/pages/search/index')
  await type(host, '搜一搜', '满五唯一怎么算')
  await seen(host, '条')
  fits(host)
  wasOpen(host)
})

it('reckons a late fee and tells the state of a taxpayer, without a sign-in', async () => {
  const fee = await bootAs(house, WHO, 'look-ups/pages/late-fee/index')
  await type(fee, '税款', '10000')
  await tap(fee, '算一算')
  fits(fee)
  const host = await bootAs(house, WHO, 'look-ups/pages/taxpayers/index')
  await type(host, '名称或代码', '锦坝')
  await tap(host, '查一查')
  await seen(host, '非正常户')
  await seen(host, '来自')
  fits(host)
  wasOpen(host)
})

it('shows what was paid, and makes a statement after a code by text message', async () => {
  const host = await bootAs(house, WHO, 'records/pages/incomes/index')
  await seen(host, '渝岚沙盒')
  fits(host)
  await tap(host, '开收入纳税明细')
  const before = codesOf(house, WHO).length
  await tap(host, '开证明')
  await seen(host, '发到了 199')
  await until(() => codesOf(house, WHO).length > before)
  await type(host, '验证码', codesOf(house, WHO).at(-1) ?? '')
  await tap(host, '确认，接着办')
  await seen(host, '开好了，在下面第一份。')
  fits(host)
})
