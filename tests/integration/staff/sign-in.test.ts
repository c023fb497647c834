import { createHash } from 'node:crypto'
import { disableClerk } from '../../../bff/features/staff/staff-store'
import { sweepStaffTries } from '../../../bff/features/staff/staff-try-store'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { DEMO_PASSWORD, hireClerks } from '../../../bff/sandbox/hire-clerks'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'

type Entered = Answer<{ token: string; name: string; role: string }>

const MINUTE = 60_000
const refused = { status: 401, body: { code: 'staff.refused' } }

let house: House
beforeAll(async () => {
  house = await openHouse()
  await hireClerks(house.world)
})
afterAll(() => house.close())

const enter = (who: string, password = DEMO_PASSWORD): Promise<Entered> =>
  house.ask('POST', '/staff/sessions', { body: { code: house.wechat.issueLoginCode(who), password } })
const wrong = (who: string): Promise<Entered> => enter(who, 'Chongqing-2025')

describe('signing in at the desk', () => {
  it('takes the code of a clerk and the password, and tells the role', async () => {
    const { status, body } = await enter('gong-daiyan')
    expect({ status, ...body }).toEqual({ status: 200, token: expect.stringMatching(/^staff\.[\w-]{43}$/), name: '龚**', role: 'officer' })
  })

  it('refuses a wrong password and somebody who is no clerk in the same words', async () => {
    const [asClerk, asCitizen] = await Promise.all([wrong('xie-wenhe'), enter('zhou-manwu')])
    expect(asClerk).toMatchObject(refused)
    expect({ ...asCitizen.body, traceId: '' }).toEqual({ ...asClerk.body, traceId: '' })
  })

  it('takes about as long for somebody who is no clerk as for a wrong password', async () => {
    const took: Record<string, number[]> = { 'xie-wenhe': [], 'deng-daiya': [] }
    // In turns, so that a busy machine slows both; without the derivation a stranger would be some thirty times faster.
    for (let turn = 0; turn < 5; turn++) {
      for (const [who, times] of Object.entries(took)) {
        times.push(await timed(() => wrong(who)))
      }
    }
    const [clerk = 0, stranger = 0] = Object.values(took).map((times) => times.sort((a, b) => a - b)[2] ?? 0)
    expect(Math.max(clerk, stranger) / Math.min(clerk, stranger)).toBeLessThan(3)
  })

  it('needs a living code of WeChat besides the password', async () => {
    const code = house.wechat.issueLoginCode('gong-daiyan')
    await house.ask('POST', '/staff/sessions', { body: { code, password: DEMO_PASSWORD } })
    expect(await house.ask('POST', '/staff/sessions', { body: { code, password: DEMO_PASSWORD } })).toMatchObject({ status: 401, body: { code: 'wechat.code_invalid' } })
  })

  it('keeps hashes only: no token, no password, no name and no openid in the clear', async () => {
    const { body } = await enter('gong-daiyan')
    const sessions = await house.world.db.selectFrom('staff_session').select('token_hash').execute()
    expect(sessions.map((row) => row.token_hash)).toContain(createHash('sha256').update(body.token).digest('hex'))
    const rows = JSON.stringify(await house.world.db.selectFrom('staff').selectAll().execute())
    const { name, idNumber, openId } = personById('gong-daiyan')
    expect([DEMO_PASSWORD, name, idNumber, openId].filter((secret) => rows.includes(secret))).toEqual([])
  })

  it('hires nobody twice', async () => {
    expect(await hireClerks(house.world)).toBe(0)
  })
})

describe('a password that is guessed', () => {
  it('has five tries, then the right one is refused too, until a quarter of an hour has passed', async () => {
    house.shiftClock(20 * MINUTE)
    await Promise.all(Array.from({ length: 5 }, () => wrong('fu-dongming')))
    expect(await enter('fu-dongming')).toMatchObject(refused)
    expect((await enter('gong-daiyan')).status).toBe(200)
    house.shiftClock(14 * MINUTE)
    expect(await enter('fu-dongming')).toMatchObject(refused)
    house.shiftClock(2 * MINUTE)
    expect((await enter('fu-dongming')).status).toBe(200)
  })

  it('has no more tries when twenty come at once', async () => {
    house.shiftClock(20 * MINUTE)
    await Promise.all(Array.from({ length: 20 }, () => wrong('xie-wenhe')))
    const compared = await house.world.db.selectFrom('staff_try').select('id').where('at', '>', new Date(house.world.now() - MINUTE)).execute()
    expect(compared.length).toBeLessThanOrEqual(5)
  })

  it('is forgotten a day later', async () => {
    house.shiftClock(25 * 60 * MINUTE)
    await sweepStaffTries(house.world.db, house.world.now())
    expect(await house.world.db.selectFrom('staff_try').select('id').execute()).toEqual([])
  })
})

it('lets a disabled clerk in no more, in the same words', async () => {
  const { id } = await clerkOf('fu-dongming')
  await disableClerk(house.world.db, id, new Date(house.world.now()))
  expect(await enter('fu-dongming')).toMatchObject(refused)
})

it('wrote no token, password or name into the log', async () => {
  const { body } = await enter('gong-daiyan')
  await house.ask('GET', '/me', { token: body.token })
  const secrets = [body.token, body.token.slice(6), DEMO_PASSWORD, 'Chongqing-2025', personById('gong-daiyan').name]
  expect(secrets.filter((secret) => house.logged().includes(secret))).toEqual([])
  expect(house.logged()).toContain('/staff/sessions')
})

const clerkOf = (who: string) => house.world.db.selectFrom('staff').select('id').where('role', '=', personById(who).role ?? 'officer').executeTakeFirstOrThrow()

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}
