import fc from 'fast-check'
import {
  ban,
  creditByClient,
  creditByEvent,
  debit,
  emptied,
  giveBack,
  groupOfTemplate,
  listSubscriptions,
  refuse,
  withdraw,
} from '../../../bff/platform/wechat/subscription-store'
import { newKey } from '../../support/new-key'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

let ours: OurDatabase
let accountId = ''
beforeAll(async () => {
  ours = await ourDatabase()
})
beforeEach(() => {
  accountId = newKey()
})
afterAll(() => ours.drop())

const at = (ms = 0): Date => new Date(Date.UTC(2026, 10, 29) + ms)
const slot = () => ({ accountId, group: 'todo' as const })
const once = (ms = 0) => ({ ...slot(), isLasting: false, at: at(ms) })
const lasting = (ms = 0) => ({ ...slot(), isLasting: true, at: at(ms) })
const state = async () => (await listSubscriptions(ours.db, accountId))[0]
const take = () => debit(ours.db, slot(), at())

describe('a one-time subscription', () => {
  it('is one message a consent', async () => {
    expect(await take()).toBe(false)
    await creditByClient(ours.db, once())
    expect(await take()).toBe(true)
    expect(await take()).toBe(false)
    expect(await state()).toEqual({ group: 'todo', isLasting: false, remaining: 0, state: 'open' })
  })

  it('counts a consent once, whether the mini-program tells of it first or WeChat', async () => {
    await creditByClient(ours.db, once(0))
    await creditByEvent(ours.db, once(2000))
    expect((await state())?.remaining).toBe(1)
    await creditByEvent(ours.db, once(60_000))
    await creditByClient(ours.db, once(61_000))
    expect((await state())?.remaining).toBe(2)
  })

  it('counts a second consent within the half minute', async () => {
    for (const tell of [creditByClient, creditByEvent, creditByClient, creditByEvent]) {
      await tell(ours.db, once(1000))
    }
    expect((await state())?.remaining).toBe(2)
  })

  it('counts the events that stood in the queue for an hour for what they were', async () => {
    await creditByClient(ours.db, once(0))
    await creditByClient(ours.db, once(3_600_000))
    await creditByEvent(ours.db, once(1000))
    await creditByEvent(ours.db, once(3_601_000))
    expect((await state())?.remaining).toBe(2)
  })

  it('is never sent by two at once', async () => {
    for (let n = 0; n < 5; n++) {
      await creditByClient(ours.db, once(n))
    }
    const taken = await Promise.all(Array.from({ length: 30 }, take))
    expect(taken.filter(Boolean)).toHaveLength(5)
    expect((await state())?.remaining).toBe(0)
  })

  it('loses no consent of many told at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => creditByClient(ours.db, once())))
    expect((await state())?.remaining).toBe(20)
  })

  it('is given back when the message surely did not go out', async () => {
    await creditByClient(ours.db, once())
    await take()
    await giveBack(ours.db, slot(), at())
    expect(await take()).toBe(true)
  })

  it('is empty when WeChat says so', async () => {
    await creditByClient(ours.db, once())
    await creditByClient(ours.db, once())
    await emptied(ours.db, slot(), at())
    expect(await state()).toMatchObject({ remaining: 0, state: 'open' })
    expect(await take()).toBe(false)
  })

  it('keeps what was agreed to before a no, and has nothing after a no without it', async () => {
    await refuse(ours.db, once())
    expect(await state()).toMatchObject({ remaining: 0, state: 'refused' })
    await creditByClient(ours.db, once(1))
    await refuse(ours.db, once(2))
    expect(await state()).toMatchObject({ remaining: 1, state: 'open' })
  })

  it('is over when it is switched off in the settings, until the next consent', async () => {
    await creditByClient(ours.db, once())
    await withdraw(ours.db, accountId, 'todo', at(1000))
    expect(await state()).toMatchObject({ remaining: 0, state: 'refused' })
    await giveBack(ours.db, slot(), at(2000))
    expect(await take()).toBe(false)
    await creditByClient(ours.db, once(60_000))
    expect(await state()).toMatchObject({ remaining: 1, state: 'open' })
  })

  it('is not ended by an old no that is heard late', async () => {
    await creditByClient(ours.db, once(5000))
    await withdraw(ours.db, accountId, 'todo', at(1000))
    await refuse(ours.db, once(1000))
    expect(await state()).toMatchObject({ remaining: 1, state: 'open' })
  })
})

describe('a long-term subscription', () => {
  it('has no end of messages until it is refused', async () => {
    await creditByEvent(ours.db, lasting())
    expect([await take(), await take(), await take()]).toEqual([true, true, true])
    await giveBack(ours.db, slot(), at())
    expect(await state()).toEqual({ group: 'todo', isLasting: true, remaining: 0, state: 'open' })
    await refuse(ours.db, lasting(1000))
    expect(await take()).toBe(false)
  })

  it('ends when WeChat says that nothing is left', async () => {
    await creditByClient(ours.db, lasting())
    await emptied(ours.db, slot(), at())
    expect(await state()).toMatchObject({ state: 'refused' })
  })
})

it('sends nothing by a template that WeChat stopped, and everything else as before', async () => {
  await creditByClient(ours.db, once())
  await creditByClient(ours.db, { ...once(), group: 'money' })
  await ban(ours.db, once())
  expect(await take()).toBe(false)
  expect(await debit(ours.db, { accountId, group: 'money' }, at())).toBe(true)
})

it('ends all groups of an account that is gone, and nobody else’s', async () => {
  const other = newKey()
  await creditByClient(ours.db, once())
  await creditByClient(ours.db, { ...lasting(), group: 'calendar' })
  await creditByClient(ours.db, { ...once(), accountId: other })
  await withdraw(ours.db, accountId, 'all', at(1000))
  expect((await listSubscriptions(ours.db, accountId)).map((one) => one.state)).toEqual(['refused', 'refused'])
  expect(await debit(ours.db, { accountId: other, group: 'todo' }, at())).toBe(true)
})

it('knows which template stands for which group', () => {
  const templates = { todo: { id: 'abc', isLasting: false }, calendar: { id: 'def', isLasting: true }, other: { id: 'ghi', isLasting: false } }
  expect(groupOfTemplate({ templates }, 'abc')).toEqual({ group: 'todo', isLasting: false })
  expect(groupOfTemplate({ templates }, 'def')).toEqual({ group: 'calendar', isLasting: true })
  expect(groupOfTemplate({ templates }, 'ghi')).toBeUndefined()
  expect(groupOfTemplate({ templates }, '')).toBeUndefined()
})

/** One consent: when it was given, and how long after it each of the two told of it; undefined: it never arrived. */
const consent = fc.record({
  givenS: fc.nat(120),
  clientS: fc.option(fc.nat(14), { nil: undefined }),
  eventS: fc.option(fc.nat(14), { nil: undefined }),
})

it('never has more messages than consents, in whatever order the two tell of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(consent, { maxLength: 6 }), fc.array(fc.nat(150), { maxLength: 8 }), async (consents, debitsS) => {
      accountId = newKey()
      const told = consents.flatMap(({ givenS, clientS, eventS }, n) => [
        ...(clientS === undefined ? [] : [{ s: givenS + clientS, n, tell: creditByClient }]),
        ...(eventS === undefined ? [] : [{ s: givenS + eventS, n, tell: creditByEvent }]),
      ])
      const steps = [...told, ...debitsS.map((s) => ({ s, n: -1, tell: undefined }))].sort((a, b) => a.s - b.s)
      const given = new Set<number>()
      let sent = 0
      for (const { s, n, tell } of steps) {
        if (tell) {
          given.add(n)
          await tell(ours.db, once(s * 1000))
        } else {
          sent += (await debit(ours.db, slot(), at(s * 1000))) ? 1 : 0
        }
        const remaining = (await state())?.remaining ?? 0
        expect(remaining).toBeGreaterThanOrEqual(0)
        expect(sent + remaining).toBeLessThanOrEqual(given.size)
      }
    }),
    { numRuns: 60 },
  )
})
