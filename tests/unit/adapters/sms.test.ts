import { connectSms } from '../../../bff/adapters/partners/sms'
import type { Sms } from '../../../bff/adapters/partners/sms'
import { startSmsSimulator } from '../../../bff/sandbox/sms-simulator'
import type { SmsSimulator } from '../../../bff/sandbox/sms-simulator'

const key = Buffer.alloc(32, 5)
let now = Date.parse('2026-11-29T08:00:00Z')

let gateway: SmsSimulator
let sms: Sms
beforeEach(async () => {
  now = Date.parse('2026-11-29T08:00:00Z')
  gateway = await startSmsSimulator({ now: () => now, key, dailyLimit: 3 })
  sms = connectSms({ base: gateway.base, key })
})
afterEach(() => gateway.close())

const message = (id: string, over: { phone?: string; text?: string } = {}) => ({ id, phone: '19900000001', text: '您有一条新通知', ...over })

it('is shown once, however often it is sent with its id', async () => {
  await Promise.all([sms.send(message('a')), sms.send(message('a'))])
  await sms.send(message('a'))
  expect(gateway.journal()).toEqual([{ at: now, ...message('a') }])
})

it('is accepted first and delivered a moment later; of another the gateway has never heard', async () => {
  await sms.send(message('a'))
  expect(await sms.receipts(['a', 'b'])).toEqual([{ id: 'a', state: 'accepted' }, { id: 'b', state: 'unknown' }])
  gateway.control.advance(1500)
  expect(await sms.receipts(['a'])).toEqual([{ id: 'a', state: 'delivered' }])
})

it('fails later for a number that is switched off, and nobody has seen it', async () => {
  gateway.failNumber('19900000001')
  await sms.send(message('a'))
  gateway.control.advance(1500)
  expect(await sms.receipts(['a'])).toEqual([{ id: 'a', state: 'failed', reason: 'unreachable' }])
  expect(gateway.journal()).toEqual([])
})

it.each([
  ['badNumber', { phone: '12345' }],
  ['sensitiveWord', { text: '代开发票请来电' }],
])('is refused with %s', async (code, over) => {
  await expect(sms.send(message('a', over))).rejects.toMatchObject({ name: 'SmsRefusal', code })
})

it('is refused once a number had its share of the day, and goes through on the next', async () => {
  for (const id of ['a', 'b', 'c']) {
    await sms.send(message(id))
  }
  await expect(sms.send(message('d'))).rejects.toMatchObject({ name: 'SmsRefusal', code: 'tooManyToday' })
  await sms.send(message('c'))
  gateway.control.advance(24 * 3_600_000)
  await sms.send(message('d'))
  expect(gateway.journal().map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

it.each([{ httpStatus: 503 }, { malformedJson: true }, { dropAfterProcessing: true }, { errcode: 1 }])('has no known outcome after %j of receipts', async (fault) => {
  gateway.control.inject({ route: '/receipts', ...fault })
  await expect(sms.receipts(['a'])).rejects.toMatchObject({ name: 'Unanswered' })
})

it('is shown once when the answer was lost and it is sent again', async () => {
  gateway.control.inject({ route: '/messages', dropAfterProcessing: true })
  await expect(sms.send(message('a'))).rejects.toMatchObject({ name: 'Unanswered' })
  await sms.send(message('a'))
  expect(gateway.journal()).toHaveLength(1)
})

it('is not taken from somebody with another key, and not changed on the way', async () => {
  await expect(connectSms({ base: gateway.base, key: Buffer.alloc(32, 6) }).send(message('a'))).rejects.toMatchObject({ name: 'Unanswered' })
  const response = await fetch(`${gateway.base}/messages`, {
    method: 'POST',
    headers: { 'sms-timestamp': '1', 'sms-signature': 'none' },
    body: JSON.stringify(message('a')),
  })
  expect(response.status).toBe(401)
  expect(gateway.journal()).toEqual([])
})

it('says that it is not there when it is not configured', async () => {
  const none = connectSms({ base: undefined, key })
  expect(none.isThere).toBe(false)
  await expect(none.send(message('a'))).rejects.toMatchObject({ name: 'Unanswered' })
})

it('tells nothing of a phone in its errors', async () => {
  await gateway.close()
  const error = await sms.send(message('a')).catch((reason: unknown) => reason)
  expect(String(error)).not.toContain('199')
})
