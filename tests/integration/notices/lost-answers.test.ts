import { deliver } from '../../../bff/platform/notices/deliver'
import { findDelivery, markSending, takeAccount } from '../../../bff/platform/notices/delivery-store'
import { startDelivery } from '../../../bff/platform/notices/start-delivery'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { readerOf, settle } from './tell-with'
import type { Reader } from './tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const SEND = '/cgi-bin/message/subscribe/send'
const shown = (person: string, channel: string): number => house.received(person).filter((one) => one.channel === channel).length

async function subscriber(person: string, times = 1): Promise<Reader> {
  const reader = await readerOf(house, person)
  await reader.agree('progress', times)
  return reader
}

/** The worker dies in the middle of its call: after it, or before anything was sent. */
async function dyingOnce<World extends object>(partner: World, name: keyof World, when: 'before' | 'after', run: () => Promise<void>): Promise<void> {
  const call = partner[name] as (...given: unknown[]) => Promise<unknown>
  let isDead = false
  const die = async (...given: unknown[]): Promise<unknown> => {
    const answer = when === 'after' || isDead ? await call(...given) : undefined
    if (!isDead) {
      isDead = true
      throw new Error('killed')
    }
    return answer
  }
  partner[name] = die as never
  try {
    await run()
  } finally {
    partner[name] = call as never
  }
}

/** Until all that waits for seconds is done. */
async function settleSlowly(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await settle(house)
    house.shiftClock(5000)
  }
}

it('takes the word of WeChat when its answer was lost', async () => {
  const reader = await subscriber('zhou-manwu', 2)
  house.wechat.control.inject({ route: SEND, dropAfterProcessing: true })
  const notice = await reader.tell('filing.signed')
  await settleSlowly()
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
  house.shiftClock(10 * 60_000)
  await settle(house)
  expect(shown('zhou-manwu', 'wechat')).toBe(1)
})

it('sends again only after two silent minutes when nobody knows whether it went out', async () => {
  const reader = await subscriber('liao-duanqi')
  let notice = ''
  await dyingOnce(house.world.wechatMessages, 'sendSubscribe', 'before', async () => {
    notice = await reader.tell('filing.signed')
    await settleSlowly()
  })
  const [first] = await reader.rows(notice)
  expect(first).toMatchObject({ state: 'unknown', tries: 1 })
  // A message of an earlier try that comes late does not cut the wait short.
  await deliver(house.world, { id: newKey(), body: { deliveryId: first?.id ?? '' } })
  house.shiftClock(60_000)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe unknown')
  house.shiftClock(60_000)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
  expect(shown('liao-duanqi', 'wechat')).toBe(1)
  expect(await house.world.db.selectFrom('wechat_subscription').select('remaining').where('account_id', '=', reader.accountId).execute()).toEqual([{ remaining: 0 }])
})

it('shows a WeChat message once when the worker died after WeChat had taken it', async () => {
  const reader = await subscriber('chen-shoutao', 2)
  let notice = ''
  await dyingOnce(house.world.wechatMessages, 'sendSubscribe', 'after', async () => {
    notice = await reader.tell('filing.signed')
    await settleSlowly()
  })
  house.shiftClock(10 * 60_000)
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
  expect(shown('chen-shoutao', 'wechat')).toBe(1)
})

it('works on a receipt that WeChat brings twice once', async () => {
  const reader = await subscriber('tan-ertao')
  house.wechat.duplicatePushes(3)
  const notice = await reader.tell('filing.signed')
  await settle(house)
  house.wechat.duplicatePushes(0)
  expect(await reader.states(notice)).toEqual(['subscribe delivered', 'email refused noAddress'])
})

it('goes on to the next channel when WeChat takes a message and then cannot show it', async () => {
  const reader = await subscriber('xiang-gongyou')
  await reader.keep('phone', 'email')
  house.wechat.failDelivery(1)
  const notice = await reader.tell('filing.signed')
  await settleSlowly()
  expect(await reader.states(notice)).toEqual([expect.stringContaining('subscribe refused'), 'serviceAccount refused notFollowing', 'email handed'])
})

it.each([
  ['the service account', 'ran-jingyi', 'service'],
  ['text messages', 'deng-daiya', 'sms'],
  ['e-mail', 'peng-jinchuan', 'mail'],
] as const)('by %s shows once what was sent twice, because the answer was lost or the worker died', async (_, person, channel) => {
  const reader = await readerOf(house, person)
  if (channel === 'service') {
    house.wechat.follow(person)
  }
  await reader.keep(...(channel === 'sms' ? (['phone'] as const) : channel === 'mail' ? (['email'] as const) : []))
  house.wechat.control.inject({ route: '/cgi-bin/message/template/send', dropAfterProcessing: true })
  house.sms.control.inject({ route: '/messages', dropAfterProcessing: true })
  house.mail.dropAfterData(1)
  await settle(house)
  const first = await reader.tell('filing.tax-due')
  await settleSlowly()
  const partner = channel === 'service' ? house.world.wechatMessages : channel === 'sms' ? house.world.sms : house.world.mail
  let second = ''
  await dyingOnce(partner as unknown as Record<string, unknown>, channel === 'service' ? 'sendService' : 'send', 'after', async () => {
    second = await reader.tell('filing.tax-due')
    await settleSlowly()
  })
  house.wechat.control.clearFaults()
  house.sms.control.clearFaults()
  house.mail.dropAfterData(0)
  const name = { service: 'serviceAccount', sms: 'sms', mail: 'email' }[channel]
  const tried = [...(await reader.rows(first)), ...(await reader.rows(second))].filter((row) => row.channel === name)
  expect(tried.map(({ tries }) => tries)).toEqual([2, 2])
  expect(tried.every(({ state }) => state === 'handed' || state === 'delivered')).toBe(true)
  expect(shown(person, channel)).toBe(2)
})

it('starts a notice once when its message is worked on twice', async () => {
  const reader = await readerOf(house, 'luo-shifeng')
  const notice = await reader.tell('filing.signed')
  await settle(house)
  const before = await reader.rows(notice)
  await house.world.db.updateTable('outbox').set({ state: 'waiting', ended_at: null }).where('body', 'like', `%${notice}%`).execute()
  await settle(house)
  expect(await reader.rows(notice)).toEqual(before)
})

it('shows once what two workers work on at the same moment', async () => {
  const reader = await subscriber('qin-fangdong', 6)
  const { world } = house
  for (let round = 0; round < 3; round++) {
    const notice = await reader.tell('filing.held')
    await startDelivery(world, { id: newKey(), body: { noticeId: notice } }, { letterAt: (toldMs) => toldMs })
    const [first] = await reader.rows(notice)
    const both = await Promise.allSettled([1, 2, 3].map(() => deliver(world, { id: newKey(), body: { deliveryId: first?.id ?? '' } })))
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    await settleSlowly()
    house.shiftClock(24 * 3_600_000)
    await settle(house)
    expect((await reader.states(notice))[0]).toBe('subscribe delivered')
  }
  expect(shown('qin-fangdong', 'wechat')).toBe(3)
})

it('does not let a worker go on that stood still while another took over', async () => {
  const reader = await subscriber('yang-kaidian', 3)
  const { world } = house
  const notice = await reader.tell('filing.held')
  await startDelivery(world, { id: newKey(), body: { noticeId: notice } }, { letterAt: (toldMs) => toldMs })
  const [first] = await reader.rows(notice)
  const seen = await findDelivery(world.db, first?.id ?? '')
  const mark = () => seen && markSending(world.db, { ...seen, state: 'sending', tries: 2 }, new Date(world.now()))
  // The other one has marked its own try since.
  await world.db.updateTable('delivery').set({ state: 'sending', tries: 2, sending_at: new Date(world.now()) }).where('id', '=', first?.id ?? '').execute()
  expect(await takeAccount(world.db, { id: first?.id ?? '', tryNo: 1 }, reader.accountId)).toBe(false)
  expect(await takeAccount(world.db, { id: first?.id ?? '', tryNo: 2 }, reader.accountId)).toBe(true)
  expect(await takeAccount(world.db, { id: first?.id ?? '', tryNo: 2 }, reader.accountId)).toBe(false)
  await world.db.updateTable('delivery').set({ account_id: null }).where('id', '=', first?.id ?? '').execute()
  expect([await mark(), await mark()]).toEqual([true, false])
})

it('sends at once what a worker died with before WeChat was asked', async () => {
  const reader = await subscriber('shi-yan')
  const { world } = house
  const notice = await reader.tell('filing.held')
  await startDelivery(world, { id: newKey(), body: { noticeId: notice } }, { letterAt: (toldMs) => toldMs })
  await world.db.updateTable('delivery').set({ state: 'sending', tries: 1, sending_at: new Date(world.now()) }).where('notice_id', '=', notice).where('channel', '=', 'subscribe').execute()
  await settle(house)
  expect((await reader.states(notice))[0]).toBe('subscribe delivered')
  expect(shown('shi-yan', 'wechat')).toBe(1)
})
