import Router from '@koa/router'
import Koa from 'koa'
import * as v from 'valibot'
import { route } from '#shared/contract/route'
import type { Auth } from '#shared/contract/route'
import { disableClerk } from '../../../bff/features/staff/staff-store'
import { listen } from '../../../bff/http/listen'
import type { Listening } from '../../../bff/http/listen'
import { onFailure } from '../../../bff/http/on-failure'
import { createRateLimit } from '../../../bff/http/rate-limit'
import { requireStaff } from '../../../bff/http/require-staff'
import { serve } from '../../../bff/http/serve'
import { sweepStaffSessions } from '../../../bff/http/staff-session-store'
import { trace } from '../../../bff/http/trace'
import { on } from '../../../bff/http/use-case'
import type { Caller } from '../../../bff/http/use-case'
import type { World } from '../../../bff/world'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'

const MINUTE = 60_000

/** One route of each level, so that roles can be tried where no errand needs them yet. */
const LEVELS: readonly Auth[] = ['signedIn', 'verified', 'clerk:officer', 'clerk:reviewer', 'clerk:supervisor']
const doorOf = (auth: Auth) => route({ method: 'GET', path: `/doors/${auth.replace('clerk:', '')}`, auth, summary: '门', reply: { who: v.string() } })

let house: House
let doors: Listening
beforeAll(async () => {
  house = await openHouse()
  const app = new Koa()
  const router = new Router()
  const open = LEVELS.map((auth) => on(doorOf(auth), (_: World, caller: Caller) => Promise.resolve({ who: auth.startsWith('clerk:') ? requireStaff(caller).name : 'citizen' })))
  serve(house.world, () => router, createRateLimit({ reads: 1e9, mutations: 1e9, anonymous: 1e9 }), open)
  app.silent = true
  app.use(trace(house.world))
  app.use(onFailure(house.world))
  app.use(router.routes())
  doors = await listen(app, house.world)
})
afterAll(async () => {
  await doors.close(500)
  await house.close()
})

async function knock(auth: Auth, token: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${doors.port}/api/v1${doorOf(auth).path}`, { headers: { authorization: `Bearer ${token}` } })
  return response.status
}
const at = (token: string) => knock('clerk:officer', token)

describe('who reaches what', () => {
  it.each([
    ['gong-daiyan', [403, 403, 200, 403, 403]],
    ['xie-wenhe', [403, 403, 200, 200, 403]],
    ['fu-dongming', [403, 403, 200, 200, 200]],
  ])('lets the clerk %s through to %j, in order of the levels', async (who, statuses) => {
    const token = await house.signInStaff(who)
    expect(await Promise.all(LEVELS.map((auth) => knock(auth, token)))).toEqual(statuses)
  })

  it('lets a proven citizen through to no clerk', async () => {
    const token = await house.signIn('zhou-manwu')
    expect(await Promise.all(LEVELS.map((auth) => knock(auth, token)))).toEqual([200, 200, 403, 403, 403])
  })

  it('keeps a clerk who is a citizen too apart from the own desk', async () => {
    const desk = await house.signInStaff('gong-daiyan')
    const phone = await house.signIn('gong-daiyan')
    expect(await house.ask('GET', '/me', { token: desk })).toMatchObject({ status: 403, body: { code: 'auth.level_too_low' } })
    expect(await house.ask('DELETE', '/staff/sessions/mine', { token: phone })).toMatchObject({ status: 403, body: { code: 'auth.level_too_low' } })
    expect((await house.ask('GET', '/me', { token: phone })).status).toBe(200)
  })

  it.each(['staff.', `staff.${'a'.repeat(43)}`, `desk.${'a'.repeat(43)}`])('refuses the token %s', async (token) => {
    expect(await house.ask('DELETE', '/staff/sessions/mine', { token })).toMatchObject({ status: 401, body: { code: 'auth.required' } })
  })

  it('takes a token without its mark for nobody', async () => {
    const token = (await house.signInStaff('gong-daiyan')).slice('staff.'.length)
    expect(await Promise.all(LEVELS.map((auth) => knock(auth, token)))).toEqual([401, 401, 401, 401, 401])
  })
})

describe('a staff session', () => {
  it('ends half an hour after the last use, and is kept alive by use', async () => {
    const [used, idle] = [await house.signInStaff('gong-daiyan'), await house.signInStaff('gong-daiyan')]
    house.shiftClock(20 * MINUTE)
    expect(await at(used)).toBe(200)
    house.shiftClock(20 * MINUTE)
    expect([await at(used), await at(idle)]).toEqual([200, 401])
  })

  it('ends eight hours after sign-in however much it is used', async () => {
    const token = await house.signInStaff('gong-daiyan')
    for (let half = 0; half < 16; half++) {
      expect(await at(token)).toBe(200)
      house.shiftClock(29 * MINUTE)
    }
    house.shiftClock(16 * MINUTE)
    expect(await at(token)).toBe(401)
  })

  it('is over when the clerk leaves, and only that one', async () => {
    const [left, other] = [await house.signInStaff('xie-wenhe'), await house.signInStaff('xie-wenhe')]
    expect(await house.ask('DELETE', '/staff/sessions/mine', { token: left })).toMatchObject({ status: 200, body: { ended: true } })
    expect([await at(left), await at(other)]).toEqual([401, 200])
  })

  it('is swept a week after its end', async () => {
    house.shiftClock(8 * 24 * 60 * MINUTE)
    await sweepStaffSessions(house.world.db, house.world.now())
    expect(await house.world.db.selectFrom('staff_session').select('token_hash').execute()).toEqual([])
  })
})

it('ends every session of a clerk who is disabled, with twenty requests on their way, for good', async () => {
  const tokens = await Promise.all([house.signInStaff('xie-wenhe'), house.signInStaff('xie-wenhe')])
  const other = await house.signInStaff('gong-daiyan')
  const row = await house.world.db.selectFrom('staff').select('id').where('role', '=', personById('xie-wenhe').role ?? 'officer').executeTakeFirstOrThrow()
  const late = Array.from({ length: 20 }, (_, n) => at(tokens[n % 2] ?? ''))
  await disableClerk(house.world.db, row.id, new Date(house.world.now()))
  const after = await Promise.all(Array.from({ length: 20 }, (_, n) => at(tokens[n % 2] ?? '')))
  expect(new Set(after)).toEqual(new Set([401]))
  // Those that were asked before may have been served before; none may fail in another way.
  expect((await Promise.all(late)).filter((status) => status !== 200 && status !== 401)).toEqual([])
  await house.world.db.updateTable('staff').set({ disabled_at: null }).where('id', '=', row.id).execute()
  expect(await Promise.all(tokens.map(at))).toEqual([401, 401])
  expect(await at(other)).toBe(200)
})
