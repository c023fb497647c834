import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { noticeOf } from '../../../bff/sandbox/cashier-notices'
import { callerOf } from '../../../bff/http/rate-limit'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { testCashierKey } from '../../support/keys'

let house: House
beforeAll(async () => {
  house = await openHouse({ limits: { reads: 600, mutations: 120, anonymous: 300 } })
})
afterAll(() => house.close())

const NUMBER = '5026123456789012'

it('lets the cashier tell of more payments a minute than a stranger may ask questions', async () => {
  const notice = noticeOf({ id: house.world.newId(), amount: 5, paid_at: null }, { key: testCashierKey, appId: 'wxtest', nowMs: house.world.now() })
  const answers = await Promise.all(Array.from({ length: 350 }, () => house.ask('POST', '/payments/notices', { body: notice })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]))
  expect((await house.ask('GET', '/law')).status).toBe(200)
})

it('lets nobody guess at codes faster than fifteen times a minute, and does not take the rest of the house away for it', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => house.ask('GET', `/certificates/${NUMBER}/verification?code=234567`)))
  expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(5)
  expect(Number(answers.find(({ status }) => status === 429)?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await house.ask('GET', '/certificates/signing-key')).status).toBe(200)
})

it('draws no more than thirty files a minute for one person', async () => {
  const token = await house.signIn('zhou-manwu')
  const answers = await Promise.all(Array.from({ length: 35 }, () => house.ask('GET', `/certificates/${NUMBER}/file`, { token })))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
  const other = await house.signIn('chen-shoutao')
  expect((await house.ask('GET', `/certificates/${NUMBER}/file`, { token: other })).status).toBe(404)
})

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
  ['2408:8000:1:2:3:4:5:6', '2408:8000:1:2'],
  ['2408:8000:1:2::9', '2408:8000:1:2'],
  ['2408:8000::1', '2408:8000:0:0'],
  ['::1', '0:0:0:0'],
])('counts %s as %s: a network of one subscriber is one caller', (address, caller) => {
  expect(callerOf(address)).toBe(caller)
})

it.each<[string, string]>([
  ['__proto__', '{"__proto__":{"isAdmin":true},"scenarios":[],"detail":"lines"}'],
  ['constructor', '{"constructor":{"prototype":{"isAdmin":true}},"scenarios":[],"detail":"lines"}'],
  ['deep nesting', `{"scenarios":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ['a huge array', `{"scenarios":[${Array.from({ length: 30_000 }, () => 0).join()}]}`],
  ['huge numbers', '{"scenarios":[{"price":1e999}]}'],
  ['an array for a body', '[{"scenarios":[]}]'],
])('refuses %s at once, and stays as it was', async (_, raw) => {
  const began = performance.now()
  const { status, body } = await house.ask('POST', '/estimates/existing-home', { raw })
  expect(status).toBe(400)
  expect(body.code).toMatch(/^request\.(invalid|not_json)$/)
  // Far above what it takes, far below what parsing it as deep as it is would take.
  expect(performance.now() - began).toBeLessThan(3000)
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

it('inflates no more than it would have read', async () => {
  const zipped = gzipSync(Buffer.from(`{"scenarios":"${'a'.repeat(20_000_000)}"}`))
  expect(zipped.length).toBeLessThan(64 * 1024)
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': zipped.length }
    const sent = request(`${house.base}/api/v1/estimates/existing-home`, { method: 'POST', headers, agent: new Agent() }, (answer) => (answer.resume(), resolve(answer.statusCode)))
    sent.on('error', reject).end(zipped)
  })
  expect(status).toBe(413)
})

it('goes on serving while a crowd knocks at the desk with passwords', async () => {
  const codes = Array.from({ length: 55 }, () => house.wechat.issueLoginCode('liao-duanqi'))
  const started = performance.now()
  const crowd = Promise.all(codes.map((code) => house.ask('POST', '/staff/sessions', { body: { code, password: 'Chongqing-2025' } })))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const began = performance.now()
  expect((await house.ask('GET', '/law')).status).toBe(200)
  const waited = performance.now() - began
  const answers = await crowd
  expect(waited).toBeLessThan((performance.now() - started) / 2)
  const statuses = new Set(answers.map(({ status }) => status))
  expect([...statuses].sort()).toEqual([401, 503])
  expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThan(0)
})

it('says that it is ready to four hundred who ask at once, and asks the database once for all of them', async () => {
  const answers = await Promise.all(Array.from({ length: 400 }, async () => (await fetch(`${house.base}/readyz`)).status))
  expect(new Set(answers)).toEqual(new Set([200]))
})
