import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import * as v from 'valibot'
import { allRoutes } from '#shared/contract/all'
import { openHouse } from '../../support/house'
import { newKey } from '../../support/new-key'
import type { House } from '../../support/house'

let house: House
let token: string
let clerk: string
let outlet: string
let fresh: string
/** how long a connection lasted that never got to the end of its headers, ms; the other tests run meanwhile */
let dribbled: Promise<number>
beforeAll(async () => {
  house = await openHouse()
  dribbled = dribble(Number(new URL(house.base).port))
  token = await house.signIn('zhou-manwu')
  clerk = await house.signInStaff('fu-dongming')
  outlet = await house.signInStaff('tang-youzhen')
  fresh = await freshened(await house.signIn('chen-shoutao'))
})
afterAll(() => house.close())

const routes = Object.values(allRoutes)
const tokenFor = (auth: string): string => (auth === 'clerk:outlet' ? outlet : auth.startsWith('clerk:') ? clerk : auth === 'fresh' ? fresh : token)

/** The session as it is after a code by text message; how one gets there is tested elsewhere. */
async function freshened(held: string): Promise<string> {
  const change = { level: 'fresh' as const, fresh_until: new Date(Date.now() + 600_000) }
  await house.world.db.updateTable('session').set(change).where('token_hash', '=', createHash('sha256').update(held).digest('hex')).execute()
  return held
}

it('answers every route but sign-in with 401 when there is no session', async () => {
  for (const route of routes.filter(({ auth }) => auth !== 'anonymous')) {
    const { status, body } = await house.ask(route.method, route.path.replace(/:\w+/, newKey()))
    expect([route.path, status, body.code]).toEqual([route.path, 401, 'auth.required'])
  }
})

it('asks for an idempotency key on every once route, and takes no other text for one', async () => {
  for (const route of routes.filter(({ once }) => once === true)) {
    for (const key of [undefined, 'x', "' or 1=1 --", newKey().toUpperCase()]) {
      const { body } = await house.ask(route.method, route.path.replace(/:\w+/, newKey()), { token: tokenFor(route.auth), key, body: { address: '石榴湾小区' } })
      expect(['request.key_missing', 'request.invalid']).toContain(body.code)
    }
  }
})

it('tells an unknown address from a wrong method', async () => {
  expect(await house.ask('GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 'request.unknown_route' } })
  expect(await house.ask('PUT', '/me', { token })).toMatchObject({ status: 405, body: { code: 'request.wrong_method' } })
})

it.each([
  ['no JSON', '{', 400, 'request.not_json'],
  ['a bare word', 'true', 400, 'request.not_json'],
  ['a list', '[]', 400, 'request.invalid'],
  ['a hidden prototype', '{"code":"abcdefgh1","__proto__":{"admin":true}}', 400, 'request.not_json'],
  ['an unknown field', '{"code":"abcdefgh1","admin":true}', 400, 'request.invalid'],
  ['70 KB', JSON.stringify({ code: 'a'.repeat(70_000) }), 413, 'request.too_large'],
  ['deep nesting', `{"code":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'request.invalid'],
])('refuses a body of %s with a code and a plain text', async (_, raw, status, code) => {
  const answer = await house.ask('POST', '/sessions', { raw })
  expect(answer).toMatchObject({ status, body: { code } })
  expect(answer.body.message).toMatch(/[一-龥]/)
  expect(answer.body.traceId).toMatch(/^[0-9a-f]{16}$/)
})

it('refuses a body that does not say it is JSON', async () => {
  expect(await house.ask('POST', '/sessions', { raw: 'code=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).toMatchObject({ status: 400 })
})

it('tells an old mini-program to update, and lets newer and unknown ones in', async () => {
  expect(await house.ask('GET', '/me', { token, headers: { 'x-client-version': '0.0.9' } })).toMatchObject({ status: 426, body: { code: 'client.outdated' } })
  expect((await house.ask('GET', '/me', { token, headers: { 'x-client-version': '9.9.9' } })).status).toBe(200)
  expect((await house.ask('GET', '/me', { token, headers: { 'x-client-version': 'nonsense' } })).status).toBe(200)
})

it('sends the headers that keep pages from strangers', async () => {
  const { headers } = await house.ask('GET', '/me', { token })
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  const page = (await fetch(`${house.base}/`)).headers
  expect(page.get('content-security-policy')).toContain("script-src 'self'")
  expect([page.get('x-content-type-options'), page.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer'])
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
})

it('slows down a caller who asks too often, and says how long to wait', async () => {
  const small = await openHouse({ limits: { reads: 3, mutations: 3, anonymous: 50 } })
  const mine = await small.signIn('zhou-manwu', { prove: false })
  const answers = await Promise.all(Array.from({ length: 6 }, () => small.ask('GET', '/me', { token: mine })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429])
  const refused = answers.find(({ status }) => status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  await small.close()
})

it('believes what our own proxy says of an address, and nobody else', async () => {
  const limits = { reads: 50, mutations: 50, anonymous: 2 }
  const [open, behind] = await Promise.all([openHouse({ limits }), openHouse({ limits, proxies: 1 })])
  const knock = async (at: House, forwarded: string): Promise<number> =>
    (await at.ask('POST', '/sessions', { body: { code: 'abcdefgh1' }, headers: { 'x-forwarded-for': forwarded } })).status
  expect(await inTurn(['1.1.1.1', '1.1.1.2', '1.1.1.3'], (from) => knock(open, from))).toEqual([401, 401, 429])
  expect(await inTurn(['1.1.1.1', '1.1.1.2', '1.1.1.3'], (from) => knock(behind, from))).toEqual([401, 401, 401])
  expect(await inTurn(['9.9.9.1, 2.2.2.2', '9.9.9.2, 2.2.2.2', '9.9.9.3, 2.2.2.2'], (from) => knock(behind, from))).toEqual([401, 401, 429])
  await Promise.all([open.close(), behind.close()])
})

it('answers 1,000 generated bad bodies over all routes without a 5xx and without a new row', async () => {
  const before = await rows()
  const bodies = fc.oneof(
    fc.object({ maxDepth: 3 }),
    fc.record({ code: fc.string() }),
    fc.record({ name: fc.string({ unit: 'binary' }), idNumber: fc.string() }),
    fc.record({ address: fc.oneof(fc.string({ maxLength: 3 }), fc.string({ minLength: 81 }), fc.constant('<script>alert(1)</script>'), fc.constant('a\u0000bcd')) }),
    fc.jsonValue(),
  )
  const parameters = fc.oneof(fc.string(), fc.constant('../../etc/passwd'), fc.constant("1' or '1'='1"), fc.constant(newKey()))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes.filter(({ method }) => method !== 'DELETE')), bodies, parameters, async (route, body, parameter) => {
      // Where nothing need be said, nothing said is no bad body.
      fc.pre(route.method === 'GET' || !v.safeParse(route.body, body).success)
      const path = route.path.replace(/:\w+/, encodeURIComponent(parameter) || 'x')
      const withQuery = route.method === 'GET' ? `${path}?after=${encodeURIComponent(parameter)}&x=1` : path
      const answer = await house.ask(route.method, withQuery, { token, key: newKey(), ...(route.method === 'GET' ? {} : { body }) })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.body.code).toBeDefined()
    }),
    { numRuns: 1000 },
  )
  expect(await rows()).toEqual(before)
})

it('drops a connection that dribbles its headers', async () => {
  expect(await dribbled).toBeLessThan(15_000)
})

it('is alive without a database and not ready while draining; requests in flight still end', async () => {
  const own = await openHouse()
  const ready = await fetch(`${own.base}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([200, { ok: true, draining: false, database: 'ready' }])
  own.world.draining = true
  expect((await fetch(`${own.base}/readyz`)).status).toBe(503)
  expect((await fetch(`${own.base}/livez`)).status).toBe(200)
  own.world.draining = false
  const slow = new Promise<number>((resolve) => {
    const client = request(`${own.base}/api/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 24 } }, (response) => resolve(response.statusCode ?? 0))
    client.write('{"code":')
    setTimeout(() => client.end('"abcdefgh12345"}'), 300)
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const [status] = await Promise.all([slow, own.close()])
  expect(status).toBe(401)
})

it('does not wait for a phone that keeps its connection after the last answer', async () => {
  const own = await openHouse()
  const agent = new Agent({ keepAlive: true })
  const answered = new Promise<number>((resolve) => {
    const client = request(`${own.base}/api/v1/sessions`, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 24 } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    client.write('{"code":')
    setTimeout(() => client.end('"abcdefgh12345"}'), 200)
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const began = Date.now()
  const [status] = await Promise.all([answered, own.server.close(5000)])
  expect(status).toBe(401)
  expect(Date.now() - began).toBeLessThan(1500)
  agent.destroy()
  await own.close()
})

it('logs no token, name, ID number or address, whatever was sent', () => {
  expect(house.logged()).not.toContain(token)
  expect(house.logged()).not.toMatch(/9999\d{13}[\dX]/)
  expect(house.logged().split('\n').length).toBeGreaterThan(1000)
})

async function dribble(port: number): Promise<number> {
  const began = Date.now()
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n'))
    socket.on('close', () => resolve()).on('error', () => resolve()).resume()
  })
  return Date.now() - began
}

async function inTurn<A, B>(items: readonly A[], run: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = []
  for (const item of items) {
    results.push(await run(item))
  }
  return results
}

async function rows(): Promise<number[]> {
  const tables = ['account', 'person', 'session', 'idempotency', 'outbox', 'case_file', 'case_moment', 'register_correction'] as const
  return Promise.all(
    tables.map(async (table) => Number((await house.world.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n)),
  )
}
