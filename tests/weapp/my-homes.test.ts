import { personById } from '../../bff/sandbox/city/demo-people'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { bootAs } from './boot-as'
import { draw, elements } from './render'
import { seen, tap, type } from './touch'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())

it('signs in, proves the identity and shows my homes, from the real BFF, through templates WeChat would draw', async () => {
  const host = await bootAs(house, 'zhou-manwu')
  await seen(host, '先认一次身份')
  await tap(host, '去认身份')
  const { name, idNumber } = personById('zhou-manwu')
  await type(host, '姓名', name)
  await type(host, '身份证号', idNumber)
  await tap(host, '交公安比对')
  await seen(host, `${name[0]}**`)
  await tap(host, '我的房子')
  await seen(host, '可以卖，没有抵押和查封')
  await seen(host, '来自不动产登记')
  expect(host.missingTemplates()).toEqual([])
  expect(host.errors).toEqual([])
  expect(host.logs.filter(([level]) => level === 'error')).toEqual([])
})

it('draws each page first with at most 8 KB of setData, and gives roles and labels to screen readers', async () => {
  await house.signIn('xiang-gongyou')
  for (const route of ['pages/home/index', 'pages/todo/index', 'pages/inbox/index', 'pages/me/index', 'my-homes/pages/list/index', 'my-homes/pages/missing/index', 'identity/pages/prove/index']) {
    const host = await bootAs(house, 'xiang-gongyou', route)
    expect(host.payloads[0]?.bytes).toBeLessThanOrEqual(8 * 1024)
    expect(Math.max(...host.payloads.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
    expect(host.missingTemplates()).toEqual([])
    const roles = elements(draw(host)).map(({ attr }) => attr['ariaRole']).filter(Boolean)
    expect([route, roles.length > 0]).toEqual([route, true])
  }
})

it('sends its version and a bearer token, and never the token in an address', async () => {
  await house.signIn('xiang-gongyou')
  const host = await bootAs(house, 'xiang-gongyou', 'my-homes/pages/list/index')
  await seen(host, '来自不动产登记')
  const asked = host.requests.find(({ url }) => url.endsWith('/homes'))
  const header = Object.fromEntries(Object.entries(asked?.header ?? {}).map(([key, value]) => [key.toLowerCase(), value]))
  expect(header['authorization']).toMatch(/^Bearer [\w-]{43}$/)
  expect(header['x-client-version']).toMatch(/^\d+\.\d+\.\d+$/)
  expect(host.requests.filter(({ url }) => /token|Bearer/i.test(url))).toEqual([])
})
