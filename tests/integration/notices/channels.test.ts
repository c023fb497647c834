import { Unanswered } from '../../../bff/adapters/unanswered'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { keepContact } from '../../../bff/platform/contacts/contact-store'
import { saveSettings } from '../../../bff/platform/notices/settings-store'
import { readerOf, settle } from './tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** In the morning of a day of its own, so that no other test's pushes count. */
const tomorrow = (): void => {
  const { now } = house.world
  const hour = Math.floor(((now() + 8 * 3_600_000) % 86_400_000) / 3_600_000)
  house.shiftClock((24 - hour + 9) * 3_600_000)
}

it('shows a notice by WeChat, and hears that it arrived', async () => {
  const reader = await readerOf(house, 'zhou-manwu')
  await reader.agree('progress')
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect(await reader.states(notice)).toEqual(['subscribe delivered', 'email refused noAddress'])
  const [shown, ...more] = house.received('zhou-manwu')
  expect(more).toEqual([])
  expect(shown).toMatchObject({ channel: 'wechat', page: `messages/pages/message/index?id=${notice}` })
  expect(shown?.text).toContain('石榴湾小区')
  expect(shown?.text).not.toContain('3-1')
})

it('goes on to the service account, and from there to a text message, when WeChat may not', async () => {
  const reader = await readerOf(house, 'liao-duanqi')
  await reader.keep('phone', 'email')
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  expect(await reader.states(notice)).toEqual(['subscribe refused notSubscribed', 'serviceAccount refused notFollowing', 'sms handed', 'email handed'])
  const [mail, sms] = ['mail', 'sms'].map((channel) => house.received('liao-duanqi').find((one) => one.channel === channel))
  expect([mail?.text, sms?.text].join()).not.toMatch(/12,345|3-1|\d{6}/)
  expect(sms?.text).toMatch(/^【渝税通】/)
  expect((await reader.rows(notice)).map(({ sent_to: to }) => to)).toEqual([null, null, `${reader.phone.slice(0, 3)}****${reader.phone.slice(-4)}`, `${reader.email[0] ?? ''}***${reader.email.slice(reader.email.indexOf('@'))}`])
})

it('sends by the service account to who follows it', async () => {
  const reader = await readerOf(house, 'chen-shoutao')
  await reader.keep('phone')
  house.wechat.follow('chen-shoutao')
  await settle(house)
  const notice = await reader.tell('filing.tax-due')
  await settle(house)
  expect(await reader.states(notice)).toEqual(['subscribe refused notSubscribed', 'serviceAccount delivered', 'email refused noAddress'])
  expect(house.received('chen-shoutao').map(({ channel }) => channel)).toEqual(['service'])
})

it('corrects its ledger when WeChat knows of no consent, and goes on', async () => {
  const reader = await readerOf(house, 'tan-ertao')
  await reader.agree('progress', 3, { there: 0 })
  await reader.keep('email')
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect(await reader.states(notice)).toEqual(['subscribe refused notSubscribed', 'serviceAccount refused notFollowing', 'email handed'])
  const ledger = await house.world.db.selectFrom('wechat_subscription').select('remaining').where('account_id', '=', reader.accountId).execute()
  expect(ledger).toEqual([{ remaining: 0 }])
})

it('pushes nothing of a category that is switched off, and says so; a legal notice is pushed all the same', async () => {
  const reader = await readerOf(house, 'qin-fangdong')
  await reader.keep('phone', 'email')
  await saveSettings(house.world.db, reader.personId, { off: ['progress', 'decision'] }, new Date(house.world.now()))
  const [plain, legal] = [await reader.tell('filing.signed'), await reader.tell('filing.tax-due')]
  await settle(house)
  expect(await reader.states(plain)).toEqual(['subscribe skipped switchedOff'])
  expect(await reader.states(legal)).toContain('sms handed')
})

it('writes the amount only for who wants it on the lock screen', async () => {
  const reader = await readerOf(house, 'yang-kaidian')
  await reader.keep('phone')
  await saveSettings(house.world.db, reader.personId, { areAmountsShown: true, language: 'en' }, new Date(house.world.now()))
  await reader.tell('filing.tax-due')
  await settle(house)
  const [sms] = house.received('yang-kaidian')
  expect(sms?.text).toContain('¥12,345.00')
  expect(sms?.text).toContain('Please pay by')
})

it('sends three notices a day and keeps the fourth for the inbox; a legal one, or one after which the reader may be waited for, is not kept back', async () => {
  tomorrow()
  const reader = await readerOf(house, 'deng-daiya')
  await reader.keep('email', 'phone')
  const notices = []
  for (const template of ['filing.certified', 'filing.tax-due', 'filing.certified', 'filing.transferred', 'filing.certified', 'filing.tax-due', 'filing.returned-opener', 'filing.signed']) {
    notices.push(await reader.tell(template))
  }
  await settle(house)
  const all = await Promise.all(notices.map((notice) => reader.states(notice)))
  expect(all.map((states) => states.some((state) => state === 'email handed'))).toEqual([true, true, true, true, false, true, true, true])
  expect(all[4]).toEqual(['subscribe skipped cap'])
})

it('tells somebody of two things in their order, also when the first has to wait', async () => {
  tomorrow()
  const reader = await readerOf(house, 'peng-jinchuan')
  await reader.keep('phone')
  const send = house.world.sms.send
  let failures = 2
  house.world.sms = { ...house.world.sms, send: (message) => (failures-- > 0 ? Promise.reject(new Unanswered('away')) : send(message)) }
  await reader.tell('filing.tax-due')
  await reader.tell('filing.relief-refused', { fields: { subject: '甲', complex: '甲苑', number: '1', reason: '缺材料', appealBy: '2027-01-01' } })
  for (let round = 0; round < 4; round++) {
    await settle(house)
    house.shiftClock(10_000)
  }
  house.world.sms = { ...house.world.sms, send }
  expect(house.received('peng-jinchuan').filter(({ channel }) => channel === 'sms').map(({ text }) => text.includes('甲苑'))).toEqual([true, false])
})

it('waits a moment when WeChat sends to this person already, and then shows it once', async () => {
  tomorrow()
  const reader = await readerOf(house, 'luo-shifeng')
  await reader.agree('progress')
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', errcode: 43108 })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe waiting')
  house.shiftClock(3000)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
  expect(house.received('luo-shifeng')).toHaveLength(1)
})

it('goes on after midnight when the quota of the day is used up', async () => {
  tomorrow()
  const reader = await readerOf(house, 'mou-shigong')
  await reader.agree('progress')
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', errcode: 45009 })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  const [first] = await reader.rows(notice)
  expect(first).toMatchObject({ state: 'waiting', account_id: null })
  expect(new Date((first?.due_at.getTime() ?? 0) + 8 * 3_600_000).getUTCHours()).toBe(0)
  house.shiftClock(24 * 3_600_000)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
})

it('raises an alarm when WeChat does not know a template of ours, gives the credit back, and goes on', async () => {
  tomorrow()
  const reader = await readerOf(house, 'liu-kaiping')
  await reader.agree('progress')
  await reader.keep('email')
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', errcode: 40037 })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect(await reader.states(notice)).toEqual(['subscribe refused content', 'serviceAccount refused notFollowing', 'email handed'])
  expect(house.logged()).toContain('"errcode":40037')
  expect(await house.world.db.selectFrom('wechat_subscription').select('remaining').where('account_id', '=', reader.accountId).execute()).toEqual([{ remaining: 1 }])
})

it('gives a channel up after many tries, and goes on to the next', async () => {
  tomorrow()
  const reader = await readerOf(house, 'jiang-gaoling')
  await reader.keep('phone')
  await reader.agree('todo')
  await reader.agree('money')
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', errcode: -1, times: 50 })
  const notice = await reader.tell('filing.tax-due')
  for (let round = 0; round < 14; round++) {
    await settle(house)
    house.shiftClock(700_000)
  }
  house.wechat.control.clearFaults()
  expect((await reader.states(notice)).slice(0, 3)).toEqual(['subscribe failed gaveUp', 'serviceAccount refused notFollowing', 'sms handed'])
})

it.each([
  [40003, 'subscribe refused badAddress', 2],
  [45168, 'subscribe refused content', 2],
  [47003, 'subscribe refused content', 2],
  [45011, 'subscribe waiting', 2],
  [43107, 'subscribe refused banned', 0],
])('after the refusal %i says "%s"', async (errcode, state, remaining) => {
  tomorrow()
  const reader = await readerOf(house, 'shi-yan')
  const left = await house.world.db.selectFrom('wechat_subscription').select('remaining').where('account_id', '=', reader.accountId).executeTakeFirst()
  await reader.agree('progress', 2 - (left?.remaining ?? 0))
  house.wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', errcode })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect((await reader.states(notice))[0]).toBe(state)
  expect(await house.world.db.selectFrom('wechat_subscription').select('remaining').where('account_id', '=', reader.accountId).execute()).toEqual([{ remaining }])
  await house.world.db.deleteFrom('outbox').where('state', '=', 'waiting').execute()
})

it('takes the phone in use first, and an older one that agreed when that one has not', async () => {
  tomorrow()
  const reader = await readerOf(house, 'ran-jingyi')
  const newer = { id: house.world.newId(), openid_index: 'f'.repeat(64), openid_sealed: 'v1', person_id: reader.personId, union_index: null, created_at: new Date(house.world.now()) }
  await house.world.db.insertInto('account').values(newer).execute()
  await reader.agree('progress')
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect((await reader.rows(notice))[0]).toMatchObject({ state: 'delivered', account_id: reader.accountId })
})

it('sends a mail once to a mailbox whose name is as long as one may be', async () => {
  tomorrow()
  const reader = await readerOf(house, 'bai-wufang')
  const value = `a@${'long-'.repeat(20)}mail.invalid`
  await keepContact(house.world.db, house.world.keys, { personId: reader.personId, kind: 'email', value, at: new Date(house.world.now()) })
  const notice = await reader.tell('filing.signed')
  await settle(house)
  expect((await reader.states(notice)).at(-1)).toBe('email handed')
  expect((await reader.rows(notice)).at(-1)).toMatchObject({ sent_to: `a***${value.slice(1)}`, tries: 1 })
})
