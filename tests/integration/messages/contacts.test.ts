import { createHash } from 'node:crypto'
import type { Contact } from '#shared/model/message'
import { contactOf } from '../../../bff/platform/contacts/contact-store'
import { sweepCodes } from '../../../bff/platform/contacts/code-store'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'
import { personIdOf } from '../../support/person-id-of'

const MINUTE = 60_000
const PHONE = '19912340001'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())
// Each test in an hour of its own, so that the limits of one do not reach into the next.
beforeEach(() => house.shiftClock(61 * MINUTE))

interface Sent {
  masked: string
  endsAt: string
  againAt: string
}

const ask = (token: string, kind: string, value: unknown, key = newKey()): Promise<Answer<Sent>> => house.ask('POST', `/contacts/${kind}/code`, { token, key, body: { value } })
const confirm = (token: string, kind: string, code: string, key = newKey()): Promise<Answer<{ contact: Contact }>> => house.ask('POST', `/contacts/${kind}/confirmation`, { token, key, body: { code } })
const contacts = async (token: string): Promise<Contact[]> => (await house.ask<{ contacts: Contact[] }>('GET', '/notice-settings', { token })).body.contacts
const texts = (phone: string) => house.sms.journal().filter((one) => one.phone === phone).map(({ text }) => /\d{6}/.exec(text)?.[0] ?? '')
/** Every code this phone has got, once there are so many. */
async function codes(phone: string, count: number): Promise<string[]> {
  await until(() => texts(phone).length >= count)
  return texts(phone)
}
const wrongFor = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const rows = () => house.world.db.selectFrom('contact_code').selectAll().orderBy('created_at').execute()

describe('a new phone', () => {
  it('is kept with the code that came by text message, sealed, and shown masked', async () => {
    const token = await house.signIn('zhou-manwu')
    const sent = await ask(token, 'phone', ` ${PHONE} `)
    expect(sent).toMatchObject({ status: 200, body: { masked: '199****0001' } })
    expect(Date.parse(sent.body.endsAt) - house.world.now()).toBeLessThanOrEqual(5 * MINUTE)
    expect(await contacts(token)).toEqual([])
    const [code = ''] = await codes(PHONE, 1)
    expect(await confirm(token, 'phone', code)).toMatchObject({ status: 200, body: { contact: { kind: 'phone', masked: '199****0001' } } })
    expect(await contacts(token)).toMatchObject([{ kind: 'phone', masked: '199****0001' }])
    expect(await contactOf(house.world.db, house.world.keys, await personIdOf(house, 'zhou-manwu'), 'phone')).toBe(PHONE)
    const stored = JSON.stringify(await Promise.all((['contact', 'contact_code', 'contact_code_turn', 'outbox', 'idempotency'] as const).map((table) => house.world.db.selectFrom(table).selectAll().execute())))
    expect(stored).not.toContain(PHONE)
    expect(stored).not.toContain(`"${code}"`)
    expect(house.logged()).not.toContain(PHONE)
    // Six digits may stand by chance within a time or a trace.
    expect(house.logged()).not.toMatch(new RegExp(`(?<!\\w)${code}(?!\\w)`))
  })

  it('keeps nothing of a code that could be read once it is sent, and writes down that the number was opened', async () => {
    const token = await house.signIn('zhou-manwu')
    await ask(token, 'phone', '19912340002')
    await codes('19912340002', 1)
    await until(async () => (await rows()).at(-1)?.code_sealed === '')
    const personId = await personIdOf(house, 'zhou-manwu')
    const log = await house.world.db.selectFrom('access_log').select(['actor', 'field']).where('purpose', '=', 'contact.code').where('person_id', '=', personId).execute()
    expect(log.at(-1)).toEqual({ actor: 'outbox', field: 'contact.phone' })
  })

  it('leaves no hash of the number that could be found again by trying all numbers', async () => {
    const token = await house.signIn('zhou-manwu')
    await ask(token, 'phone', '19912340018')
    const plain = createHash('sha256').update(JSON.stringify({ body: { value: '19912340018' }, params: { kind: 'phone' }, query: {} })).digest('hex')
    const kept = await house.world.db.selectFrom('idempotency').select('body_hash').execute()
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.map((row) => row.body_hash)).not.toContain(plain)
  })

  it('takes the place of the old one when it is confirmed, not before', async () => {
    const token = await house.signIn('zhou-manwu')
    await ask(token, 'phone', '19912340003')
    const [code = ''] = await codes('19912340003', 1)
    expect(await contacts(token)).toMatchObject([{ masked: '199****0001' }])
    await confirm(token, 'phone', code)
    expect(await contacts(token)).toMatchObject([{ masked: '199****0003' }])
    await house.ask('DELETE', '/contacts/phone', { token })
    expect(await house.ask('DELETE', '/contacts/phone', { token })).toMatchObject({ status: 200 })
    expect(await contacts(token)).toEqual([])
  })

  it('may be shared by two people, and the second one is told nothing of the first', async () => {
    const [first, second] = [await house.signIn('xiang-gongyou'), await house.signIn('ran-jingyi')]
    const one = await ask(first, 'phone', '19912340004')
    await confirm(first, 'phone', (await codes('19912340004', 1))[0] ?? '')
    house.shiftClock(2 * MINUTE)
    const two = await ask(second, 'phone', '19912340004')
    expect({ status: two.status, masked: two.body.masked }).toEqual({ status: one.status, masked: one.body.masked })
    await confirm(second, 'phone', (await codes('19912340004', 2))[1] ?? '')
    expect(await contacts(first)).toMatchObject([{ masked: '199****0004' }])
    expect(await contacts(second)).toMatchObject([{ masked: '199****0004' }])
  })
})

describe('a mailbox', () => {
  it('is confirmed by the code in a mail', async () => {
    const token = await house.signIn('chen-shoutao')
    expect(await ask(token, 'email', 'chen@mail.invalid')).toMatchObject({ status: 200, body: { masked: 'c***@mail.invalid' } })
    const mails = () => house.mail.journal().filter(({ to }) => to === 'chen@mail.invalid')
    await until(() => mails().length === 1)
    const code = /\d{6}/.exec(mails()[0]?.text ?? '')?.[0] ?? ''
    expect(await confirm(token, 'email', code)).toMatchObject({ status: 200, body: { contact: { kind: 'email', masked: 'c***@mail.invalid' } } })
  })
})

describe('a code', () => {
  it('is good for its own person, its own kind and once', async () => {
    const [mine, other] = [await house.signIn('deng-daiya'), await house.signIn('shi-yan')]
    await ask(mine, 'phone', '19912340005')
    const [code = ''] = await codes('19912340005', 1)
    expect(await confirm(other, 'phone', code)).toMatchObject({ status: 410, body: { code: 'contact.code_over' } })
    expect(await confirm(mine, 'email', code)).toMatchObject({ status: 410 })
    const taps = await Promise.all(Array.from({ length: 4 }, () => confirm(mine, 'phone', code)))
    expect(taps.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(taps.filter(({ body }) => body.code === 'contact.code_over')).toHaveLength(3)
    expect(await contacts(other)).toEqual([])
  })

  it('answers a double tap like the first one', async () => {
    const token = await house.signIn('deng-daiya')
    const sendKey = newKey()
    const sends = await Promise.all(Array.from({ length: 4 }, () => ask(token, 'phone', '19912340006', sendKey)))
    expect(new Set(sends.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const [code = ''] = await codes('19912340006', 1)
    const key = newKey()
    expect(await confirm(token, 'phone', code, key)).toEqual(expect.objectContaining({ status: 200 }))
    expect(await confirm(token, 'phone', code, key)).toEqual(expect.objectContaining({ status: 200 }))
    expect(texts('19912340006')).toHaveLength(1)
  })

  it('gets five guesses, also when twenty come at once, and the right one after them is too late', async () => {
    const token = await house.signIn('luo-shifeng')
    await ask(token, 'phone', '19912340007')
    const [code = ''] = await codes('19912340007', 1)
    const guesses = await Promise.all(Array.from({ length: 20 }, () => confirm(token, 'phone', wrongFor(code))))
    expect(guesses.filter(({ body }) => body.code === 'contact.code_wrong')).toHaveLength(5)
    expect(guesses.filter(({ body }) => body.code === 'contact.code_over')).toHaveLength(15)
    expect(await confirm(token, 'phone', code)).toMatchObject({ status: 410, body: { code: 'contact.code_over' } })
    expect(await contacts(token)).toEqual([])
  })

  it('is over after five minutes', async () => {
    const token = await house.signIn('peng-jinchuan')
    await ask(token, 'phone', '19912340008')
    const [code = ''] = await codes('19912340008', 1)
    house.shiftClock(5 * MINUTE)
    expect(await confirm(token, 'phone', code)).toMatchObject({ status: 410, body: { code: 'contact.code_over' } })
  })

  it('is void once a newer one was asked for, also for another number', async () => {
    const token = await house.signIn('peng-jinchuan')
    await ask(token, 'phone', '19912340009')
    const [old = ''] = await codes('19912340009', 1)
    house.shiftClock(MINUTE)
    await ask(token, 'phone', '19912340010')
    const [code = ''] = await codes('19912340010', 1)
    await (old === code ? undefined : expect(confirm(token, 'phone', old)).resolves.toMatchObject({ status: 422, body: { code: 'contact.code_wrong' } }))
    expect(await confirm(token, 'phone', code)).toMatchObject({ status: 200, body: { contact: { masked: '199****0010' } } })
  })
})

describe('codes asked for too often', () => {
  it('wait a minute, and are no more for ten requests at once than for one', async () => {
    const token = await house.signIn('mou-shigong')
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(token, 'phone', '19912340011')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 429)])
    const late = answers.find(({ status }) => status === 429)
    expect(late?.body.code).toBe('contact.too_many_codes')
    expect(Number(late?.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('are five an hour, to a number whoever asks', async () => {
    const [first, second] = [await house.signIn('yang-kaidian'), await house.signIn('liu-kaiping')]
    for (const token of [first, second, first, second, first]) {
      expect(await ask(token, 'phone', '19912340012')).toMatchObject({ status: 200 })
      house.shiftClock(2 * MINUTE)
    }
    const third = await house.signIn('jiang-gaoling')
    expect(await ask(third, 'phone', '19912340012')).toMatchObject({ status: 429 })
    expect(await ask(third, 'phone', '19912340013')).toMatchObject({ status: 200 })
  })

  it('are five an hour by a person, whatever the number, and ten a day', async () => {
    const token = await house.signIn('qin-fangdong')
    let sent = 0
    for (let number = 0; number < 60; number++) {
      sent += (await ask(token, 'phone', `199777700${String(number).padStart(2, '0')}`)).status === 200 ? 1 : 0
      expect(sent).toBeLessThanOrEqual(number < 30 ? 5 : 10)
      house.shiftClock(2 * MINUTE)
    }
    expect(sent).toBe(10)
    house.shiftClock(24 * 60 * MINUTE)
    expect(await ask(await house.signIn('qin-fangdong'), 'phone', '19977770099')).toMatchObject({ status: 200 })
  })
})

describe('a gateway', () => {
  it('that lost its answer gets the same message again, and the phone shows it once', async () => {
    const token = await house.signIn('tan-ertao')
    house.sms.control.inject({ route: '/messages', times: 1, dropAfterProcessing: true })
    await ask(token, 'phone', '19912340014')
    await codes('19912340014', 1)
    await until(async () => (await rows()).at(-1)?.code_sealed === '')
    expect(texts('19912340014')).toHaveLength(1)
  })

  it('that refuses a mailbox ends the try: the message is set aside and nothing readable is kept', async () => {
    const token = await house.signIn('tan-ertao')
    house.mail.refuseMailbox('nobody@mail.invalid')
    expect(await ask(token, 'email', 'nobody@mail.invalid')).toMatchObject({ status: 200 })
    const refused = () => house.world.db.selectFrom('outbox').select('last_error').where('kind', '=', 'contact.code').where('state', '=', 'refused').execute()
    await until(async () => (await refused()).length === 1)
    expect(JSON.stringify(await refused())).not.toContain('mail.invalid')
    expect((await rows()).at(-1)?.code_sealed).toBe('')
  })
})

it('says that no code can be sent where there is no gateway, instead of letting anybody wait', async () => {
  const token = await house.signIn('tan-ertao')
  const real = house.world.sms
  house.world.sms = { ...real, isThere: false }
  const answer = await ask(token, 'phone', '19912340015')
  house.world.sms = real
  expect(answer).toMatchObject({ status: 409, body: { code: 'contact.channel_off' } })
})

it('keeps a postal address as it was written, sealed, and shows its district', async () => {
  const token = await house.signIn('bai-wufang')
  const put = (value: unknown) => house.ask<{ contact: Contact }>('PUT', '/contacts/address', { token, body: { value } })
  expect(await put('重庆市渝中区解放碑 1 号 2 单元 3-4')).toMatchObject({ status: 200, body: { contact: { kind: 'address', masked: '重庆市渝中区…' } } })
  await put('重庆市沙坪坝区大学城 9 号')
  expect(await contacts(token)).toMatchObject([{ kind: 'address', masked: '重庆市沙坪坝…' }])
  expect(JSON.stringify(await house.world.db.selectFrom('contact').selectAll().execute())).not.toContain('大学城')
})

it('sweeps codes a day after their end, and not while they count', async () => {
  const token = await house.signIn('shi-yan')
  await ask(token, 'phone', '19912340016')
  await sweepCodes(house.world.db, house.world.now())
  expect((await rows()).at(-1)).toMatchObject({ used_at: null })
  house.shiftClock(25 * 60 * MINUTE)
  await sweepCodes(house.world.db, house.world.now())
  expect(await rows()).toEqual([])
  expect(await house.world.db.selectFrom('contact_code_turn').selectAll().execute()).toEqual([])
})

it('sends a code though an older text message of the same person cannot be sent', async () => {
  const token = await house.signIn('gong-daiyan')
  const lane = `sms/${await personIdOf(house, 'gong-daiyan')}`
  const stuck = { id: newKey(), kind: 'nobody.knows', body: '{}', lane, attempts: 1, due_at: new Date(house.world.now() + 61 * MINUTE), created_at: new Date(), lease_owner: null, lease_until: null, last_error: null, ended_at: null }
  await house.world.db.insertInto('outbox').values(stuck).execute()
  await ask(token, 'phone', '19912340017')
  expect(await codes('19912340017', 1)).toHaveLength(1)
  await house.world.db.deleteFrom('outbox').where('id', '=', stuck.id).execute()
})
