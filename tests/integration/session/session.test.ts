import { createHash } from 'node:crypto'
import { connectPolice } from '../../../bff/adapters/partners/police'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import { newKey } from '../../support/new-key'
import type { House } from '../../support/house'

interface Session {
  token: string
  expiresAt: string
  me: { level: string; name?: string; idNumber?: string }
}

let house: House
const WHO = 'zhou-manwu'
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const enter = async (who: string): Promise<Session> => {
  const { status, body } = await house.ask<Session>('POST', '/sessions', { body: { code: house.wechat.issueLoginCode(who) } })
  expect(status).toBe(200)
  return body
}

describe('signing in', () => {
  it('gives a stranger a session that has proven nothing and shows nothing', async () => {
    const { token, me } = await enter(WHO)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(me).toEqual({ level: 'signedIn' })
  })

  it('keeps the hash of a token, never the token, and no openid in the clear', async () => {
    const { token } = await enter(WHO)
    const rows = await house.world.db.selectFrom('session').select('token_hash').execute()
    expect(rows.map((row) => row.token_hash)).toContain(createHash('sha256').update(token).digest('hex'))
    const accounts = await house.world.db.selectFrom('account').selectAll().execute()
    expect(JSON.stringify(accounts)).not.toContain(personById(WHO).openId)
  })

  it('sets no cookie and answers with no-store', async () => {
    const answer = await house.ask('POST', '/sessions', { body: { code: house.wechat.issueLoginCode(WHO) } })
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('takes a WeChat code once only', async () => {
    const code = house.wechat.issueLoginCode(WHO)
    expect((await house.ask('POST', '/sessions', { body: { code } })).status).toBe(200)
    expect(await house.ask('POST', '/sessions', { body: { code } })).toMatchObject({ status: 401, body: { code: 'wechat.code_invalid' } })
  })

  it('opens one account when the first sign-in happens twice at once', async () => {
    const codes = [house.wechat.issueLoginCode('chen-shoutao'), house.wechat.issueLoginCode('chen-shoutao')]
    const before = await count('account')
    await Promise.all(codes.map((code) => house.ask('POST', '/sessions', { body: { code } })))
    expect((await count('account')) - before).toBe(1)
  })
})

describe('a session', () => {
  it('ends half an hour after the last use, and is kept alive by use', async () => {
    const used = (await enter(WHO)).token
    const idle = (await enter(WHO)).token
    house.shiftClock(20 * 60_000)
    expect((await house.ask('GET', '/me', { token: used })).status).toBe(200)
    house.shiftClock(20 * 60_000)
    expect((await house.ask('GET', '/me', { token: used })).status).toBe(200)
    expect(await house.ask('GET', '/me', { token: idle })).toMatchObject({ status: 401, body: { code: 'auth.required' } })
  })

  it('ends twelve hours after sign-in however much it is used', async () => {
    const { token } = await enter(WHO)
    for (let half = 0; half < 23; half++) {
      house.shiftClock(29 * 60_000)
      expect((await house.ask('GET', '/me', { token })).status).toBe(200)
    }
    house.shiftClock(60 * 60_000)
    expect((await house.ask('GET', '/me', { token })).status).toBe(401)
  })

  it('is over at once after logging out, also for twenty requests on their way', async () => {
    const { token } = await enter(WHO)
    expect((await house.ask('DELETE', '/sessions/current', { token })).status).toBe(200)
    const late = await Promise.all(Array.from({ length: 20 }, () => house.ask('GET', '/me', { token })))
    expect(new Set(late.map(({ status }) => status))).toEqual(new Set([401]))
  })

  it.each(['', 'x', 'a'.repeat(43), 'é'.repeat(3), `${'a'.repeat(5000)}`])('refuses the token %#', async (token) => {
    const answer = await house.ask('GET', '/me', { headers: { authorization: `Bearer ${encodeURIComponent(token)}` } })
    expect(answer).toMatchObject({ status: 401, body: { code: 'auth.required' } })
  })
})

describe('proving the identity', () => {
  it('compares name and number once; the next sign-in is verified and shows masks only', async () => {
    const { token } = await enter(WHO)
    const { name, idNumber } = personById(WHO)
    const proven = await house.ask<{ me: Session['me'] }>('POST', '/me/identity', { token, key: newKey(), body: { name, idNumber } })
    expect(proven.status).toBe(200)
    const { me } = await enter(WHO)
    expect(me).toEqual({ level: 'verified', name: `${name[0]}**`, idNumber: `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}` })
  })

  it('raises no old session: a token got before stays as weak as it was', async () => {
    const before = (await enter('liao-duanqi')).token
    await house.signIn('liao-duanqi')
    expect(await house.ask('GET', '/homes', { token: before })).toMatchObject({ status: 403, body: { code: 'auth.level_too_low' } })
  })

  it('stores name and number sealed', async () => {
    await house.signIn(WHO)
    const rows = JSON.stringify(await house.world.db.selectFrom('person').selectAll().execute())
    expect(rows).not.toContain(personById(WHO).idNumber)
    expect(rows).not.toContain(personById(WHO).name)
  })

  it('refuses a name and number that do not belong together', async () => {
    const { token } = await enter('chen-shoutao')
    const body = { name: personById(WHO).name, idNumber: personById('chen-shoutao').idNumber }
    expect(await house.ask('POST', '/me/identity', { token, key: newKey(), body })).toMatchObject({ status: 422, body: { code: 'identity.mismatch' } })
  })

  it('never becomes somebody else', async () => {
    const token = await house.signIn(WHO)
    const { name, idNumber } = personById('liao-duanqi')
    expect(await house.ask('POST', '/me/identity', { token, key: newKey(), body: { name, idNumber } })).toMatchObject({ status: 409, body: { code: 'identity.other_person' } })
  })

  it('lets nobody guess: after five failures a day, not even the right number is compared', async () => {
    const who = demoWithNoHome()
    const { token } = await enter(who)
    const wrong = { name: '王五', idNumber: personById(WHO).idNumber }
    const tries = await Promise.all(Array.from({ length: 8 }, () => house.ask('POST', '/me/identity', { token, key: newKey(), body: wrong })))
    let compared = tries.filter(({ status }) => status === 422).length
    for (let more = 0; more < 6; more++) {
      const { status } = await house.ask('POST', '/me/identity', { token, key: newKey(), body: wrong })
      compared += status === 422 ? 1 : 0
    }
    expect(compared).toBe(5)
    const { name, idNumber } = personById(who)
    expect(await house.ask('POST', '/me/identity', { token, key: newKey(), body: { name, idNumber } })).toMatchObject({ status: 429, body: { code: 'identity.too_many_tries' } })
  })

  it('counts no try while the police do not answer, so that their outage locks nobody out', async () => {
    const who = 'peng-jinchuan'
    const { token } = await enter(who)
    const { name, idNumber } = personById(who)
    const prove = () => house.ask('POST', '/me/identity', { token, key: newKey(), body: { name, idNumber } })
    const real = house.world.police
    house.world.police = connectPolice(undefined)
    for (let attempt = 0; attempt < 6; attempt++) {
      expect(await prove()).toMatchObject({ status: 503, body: { code: 'identity.unavailable' } })
    }
    house.world.police = real
    expect((await prove()).status).toBe(200)
  })

  it('names the fields that are wrong and never repeats what was typed', async () => {
    const { token } = await enter('liao-duanqi')
    const answer = await house.ask('POST', '/me/identity', { token, key: newKey(), body: { name: '1', idNumber: '110105194912310021' } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: { name: 'name.shape', idNumber: 'id_number.check' } } })
    expect(JSON.stringify(answer.body)).not.toContain('110105194912310021')
  })
})

const demoWithNoHome = (): string => 'bai-wufang'

async function count(table: 'account' | 'session'): Promise<number> {
  const row = await house.world.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}
