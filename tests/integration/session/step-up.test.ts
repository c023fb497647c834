import type { Me } from '#shared/model/person'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { codesOf, freshCode, freshToken, keepPhone } from './step-up-with'

const MINUTE = 60_000
const WHO = 'zhou-manwu'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())
// Each test in an hour of its own, so that the limits of one do not reach into the next.
beforeEach(() => house.shiftClock(61 * MINUTE))

interface Fresh {
  token: string
  freshUntil: string
  me: Me
}
const confirm = (token: string, code: string): Promise<Answer<Fresh>> => house.ask('POST', '/sessions/fresh', { token, body: { code } })
const askCode = (token: string, key = newKey()): Promise<Answer<{ masked: string }>> => house.ask('POST', '/sessions/current/code', { token, key })
const level = async (token: string): Promise<string> => {
  const { status, body } = await house.ask<{ me: Me }>('GET', '/me', { token })
  return status === 200 ? body.me.level : (body.code ?? '')
}
const freshOnly = (token: string): Promise<Answer> => house.ask('GET', '/my/statements/502600000000000000/file?form=pdf', { token })
const wrongFor = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('proving again that it is the same person', () => {
  it('needs a phone that was confirmed before', async () => {
    const token = await house.signIn('luo-shifeng')
    expect(await askCode(token)).toMatchObject({ status: 409, body: { code: 'step_up.no_phone' } })
    expect(await freshOnly(token)).toMatchObject({ status: 403, body: { code: 'auth.level_too_low' } })
  })

  it('opens a new fresh session and ends the old one', async () => {
    const old = await house.signIn(WHO)
    await keepPhone(house, WHO, old)
    const code = await freshCode(house, WHO, old)
    const { status, body } = await confirm(old, code)
    expect([status, body.me.level, body.me.name]).toEqual([200, 'fresh', '周**'])
    expect(body.token).not.toBe(old)
    expect(await level(old)).toBe('auth.required')
    expect(await level(body.token)).toBe('fresh')
    expect(await freshOnly(body.token)).toMatchObject({ status: 404 })
  })

  it('falls back to verified after ten minutes, and no sooner', async () => {
    const token = await freshToken(house, WHO)
    house.shiftClock(10 * MINUTE - 5000)
    expect(await level(token)).toBe('fresh')
    house.shiftClock(6000)
    expect(await level(token)).toBe('verified')
    expect(await freshOnly(token)).toMatchObject({ status: 403, body: { code: 'auth.level_too_low' } })
  })

  it('takes a code once: the second time it is over, also of two at once', async () => {
    const first = await house.signIn(WHO)
    const second = await house.signIn(WHO)
    await keepPhone(house, WHO, first)
    const code = await freshCode(house, WHO, first)
    const answers = await Promise.all([confirm(first, code), confirm(second, code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect(await confirm(await house.signIn(WHO), code)).toMatchObject({ status: 410, body: { code: 'contact.code_over' } })
  })

  it('does not take a code of somebody else, nor one that confirms a contact', async () => {
    const mine = await house.signIn(WHO)
    const theirs = await house.signIn('chen-shoutao')
    await keepPhone(house, 'chen-shoutao', theirs)
    const code = await freshCode(house, 'chen-shoutao', theirs)
    expect(await confirm(mine, code)).toMatchObject({ status: 410 })
    const contact = await house.ask('POST', '/contacts/phone/code', { token: mine, key: newKey(), body: { value: '19912349999' } })
    expect(contact.status).toBe(200)
    const sent = (): string | undefined => house.sms.journal().find((one) => one.phone === '19912349999')?.text
    while (sent() === undefined) {
      await new Promise((done) => setTimeout(done, 20))
    }
    expect(await confirm(mine, /\d{6}/.exec(sent() ?? '')?.[0] ?? '')).toMatchObject({ status: 410 })
  })

  it('gives five tries to a code, and none after five minutes', async () => {
    const token = await house.signIn(WHO)
    await keepPhone(house, WHO, token)
    const code = await freshCode(house, WHO, token)
    for (let tried = 0; tried < 5; tried++) {
      expect(await confirm(token, wrongFor(code))).toMatchObject({ status: 422, body: { code: 'contact.code_wrong' } })
    }
    expect(await confirm(token, code)).toMatchObject({ status: 410 })
    house.shiftClock(2 * MINUTE)
    const other = await freshCode(house, WHO, token)
    house.shiftClock(5 * MINUTE + 1000)
    expect(await confirm(token, other)).toMatchObject({ status: 410 })
    expect(await level(token)).toBe('verified')
  })

  it('sends no second code within a minute, and the same for a doubled tap', async () => {
    const token = await house.signIn('chen-shoutao')
    await keepPhone(house, 'chen-shoutao', token)
    const [before, key] = [codesOf(house, 'chen-shoutao').length, newKey()]
    const twice = await Promise.all([askCode(token, key), askCode(token, key)])
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(twice[0]?.body.masked).toMatch(/^199\*{4}\d{4}$/)
    expect(await askCode(token)).toMatchObject({ status: 429, body: { code: 'contact.too_many_codes' } })
    await new Promise((done) => setTimeout(done, 300))
    expect(codesOf(house, 'chen-shoutao').length - before).toBeLessThanOrEqual(1)
  })

  it('proves nothing any more once the phone was changed', async () => {
    const token = await house.signIn('tan-ertao')
    await keepPhone(house, 'tan-ertao', token)
    const code = await freshCode(house, 'tan-ertao', token)
    expect((await house.ask('DELETE', '/contacts/phone', { token })).status).toBe(200)
    expect(await confirm(token, code)).toMatchObject({ status: 410 })
  })

  it('keeps neither the code nor the token anywhere', async () => {
    const token = await freshToken(house, 'liao-duanqi')
    const kept = JSON.stringify(await Promise.all((['session', 'idempotency', 'contact_code', 'outbox'] as const).map((table) => house.world.db.selectFrom(table).selectAll().execute())))
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(`"${codesOf(house, 'liao-duanqi').at(-1) ?? '-'}"`)
    expect(house.logged()).not.toContain(token)
  })

  it('refuses what is no code, and a session that has proven nothing', async () => {
    const token = await house.signIn(WHO)
    for (const body of [{}, { code: '12345' }, { code: 123456 }, { code: '１２３４５６' }, { code: '123456', more: 1 }]) {
      expect((await house.ask('POST', '/sessions/fresh', { token, body })).status).toBe(400)
    }
    const stranger = await house.signIn('bai-wufang', { prove: false })
    expect(await askCode(stranger)).toMatchObject({ status: 403 })
    expect(await confirm(stranger, '123456')).toMatchObject({ status: 403 })
  })
})
