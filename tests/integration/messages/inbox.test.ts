import type { Delivery, Message } from '#shared/model/message'
import { bringIn, fileAndSign, handsOf, openByContract } from '../existing-home/file-with'
import type { Hands } from '../existing-home/file-with'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { personIdOf } from '../../support/person-id-of'
import { inboxOf, told } from './tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const as = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const counted = async (token: string) => (await house.ask<{ unread: number; waiting: number }>('GET', '/messages/count', { token })).body
const marked = (token: string, body: unknown) => house.ask<{ unread: number }>('PUT', '/messages/reading', { token, body })

describe('the inbox of somebody who was told 500 things', () => {
  let token = ''
  let id = ''
  beforeAll(async () => {
    token = await house.signIn('mou-shigong')
    id = await personIdOf(house, 'mou-shigong')
    for (let round = 0; round < 10; round++) {
      await told(house, ...Array.from({ length: 50 }, () => ({ personId: id })))
    }
  })

  it('comes by pages of twenty, the newest first, each thing once, and also while more arrives', async () => {
    const seen: Message[] = []
    for (let query = ''; ; ) {
      const page = await inboxOf(house, token, query)
      seen.push(...page.items)
      expect(page.items.length).toBe(20)
      if (page.next === undefined) {
        break
      }
      query = `?after=${page.next}`
      await (seen.length === 100 ? told(house, { personId: id }) : undefined)
    }
    expect(seen).toHaveLength(500)
    expect(new Set(seen.map((message) => message.id)).size).toBe(500)
    expect(seen.map((message) => message.id)).toEqual(seen.map((message) => message.id).sort().reverse())
  })

  it('counts up to a hundred and no farther', async () => {
    expect(await counted(token)).toEqual({ unread: 100, waiting: 0 })
    expect(await inboxOf(house, token)).toMatchObject({ unread: 100, waiting: 0 })
  })

  it('marks these, or one with all before it, and nothing twice', async () => {
    const { items } = await inboxOf(house, token)
    const [first, second, third] = items.map((message) => message.id)
    expect(await marked(token, { upTo: third })).toMatchObject({ status: 200, body: { unread: 2 } })
    const rows = () => house.world.db.selectFrom('notice').select(['id', 'read_at']).where('person_id', '=', id).orderBy('id').execute()
    const before = await rows()
    house.shiftClock(60_000)
    expect(await marked(token, { upTo: third })).toMatchObject({ status: 200, body: { unread: 2 } })
    expect(await rows()).toEqual(before)
    expect(await marked(token, { ids: [second, first] })).toMatchObject({ status: 200, body: { unread: 0 } })
    expect(await marked(token, { ids: [] })).toMatchObject({ status: 200, body: { unread: 0 } })
  })

  it('leaves unread what comes while it is being read', async () => {
    const newest = (await inboxOf(house, token)).items[0]?.id
    await Promise.all([...Array.from({ length: 8 }, () => marked(token, { upTo: newest })), ...Array.from({ length: 8 }, () => told(house, { personId: id }))])
    expect((await counted(token)).unread).toBe(8)
  })
})

describe('a message', () => {
  it('says what happened, why it came, and how it was pushed', async () => {
    const { token } = await as('bai-wufang')
    const personId = await personIdOf(house, 'bai-wufang')
    await told(house, { personId, template: 'filing.tax-due' })
    const [message] = (await inboxOf(house, token)).items
    expect(message).toMatchObject({ kind: 'filing.tax-due', sort: 'document', isRead: false, isToAcknowledge: true, category: 'money' })
    expect(message?.text).toContain('¥12,345.00')
    const at = new Date(house.world.now())
    const delivery = { notice_id: message?.id ?? '', person_id: personId, channel: 'sms', provider_id: null, due_at: at, sending_at: at, handed_at: at, created_at: at, sent_to: '199****0001' }
    await house.world.db
      .insertInto('delivery')
      .values([
        { ...delivery, id: newKey(), way: 0, step: 1, state: 'delivered', reason: null, ended_at: new Date(at.getTime() + 5000) },
        { ...delivery, id: newKey(), way: 0, step: 0, channel: 'subscribe', state: 'refused', reason: 'notSubscribed', sent_to: null, ended_at: at },
      ])
      .execute()
    const { body } = await house.ask<{ why: string; canStop: boolean; deliveries: Delivery[] }>('GET', `/messages/${message?.id ?? ''}`, { token })
    expect(body).toMatchObject({ message: { id: message?.id }, why: expect.stringContaining('您'), canStop: false })
    expect(body.deliveries).toEqual([
      { channel: 'subscribe', state: 'refused', reason: 'notSubscribed', at: at.toISOString() },
      { channel: 'sms', state: 'delivered', to: '199****0001', at: new Date(at.getTime() + 5000).toISOString() },
    ])
  })

  it('can be stopped when it has no legal effect, and speaks English to whoever wants that', async () => {
    const { token } = await as('bai-wufang')
    await told(house, { personId: await personIdOf(house, 'bai-wufang') })
    const [message] = (await inboxOf(house, token)).items
    const read = async () => (await house.ask<{ message: Message; canStop: boolean }>('GET', `/messages/${message?.id ?? ''}`, { token })).body
    expect(await read()).toMatchObject({ canStop: true, message: { isToAcknowledge: false } })
    await house.ask('PUT', '/notice-settings', { token, body: { language: 'en' } })
    expect((await read()).message.title).toMatch(/^[\x20-\x7e]+$/)
    expect((await inboxOf(house, token)).items[0]?.text).not.toBe(message?.text)
  })

  it('is nobody else’s: a 404 like an unknown one, and neither read nor served by them', async () => {
    const mine = await as('yang-kaidian')
    const other = await house.signIn('shi-yan')
    await told(house, { personId: await personIdOf(house, 'yang-kaidian'), template: 'filing.tax-due' })
    const id = (await inboxOf(house, mine.token)).items[0]?.id ?? ''
    const strip = ({ status, body }: { status: number; body: object }) => ({ status, body: { ...body, traceId: '' } })
    const read = async (which: string) => strip(await house.ask('GET', `/messages/${which}`, { token: other }))
    const sign = async (which: string) => strip(await house.ask('POST', `/messages/${which}/acknowledgement`, { token: other, key: newKey(), body: {} }))
    const unknown = newKey()
    expect(await read(id)).toEqual(await read(unknown))
    expect(await sign(id)).toEqual(await sign(unknown))
    expect((await read(id)).status).toBe(404)
    expect(await marked(other, { ids: [id], upTo: newKey() })).toMatchObject({ status: 200 })
    expect((await inboxOf(house, mine.token)).items[0]).toMatchObject({ isRead: false, isToAcknowledge: true })
    expect((await inboxOf(house, other)).items).toEqual([])
  })
})

it('has a step that asks for nobody’s eye as read from the start', async () => {
  const [seller, buyer] = [await as('jiang-gaoling'), await as('liu-kaiping')]
  const { id } = await openByContract(seller)
  await bringIn(seller, id, [buyer])
  await buyer.confirm(id)
  const { items, unread } = await inboxOf(house, seller.token)
  expect(items.map(({ kind, isRead }) => [kind, isRead])).toEqual([
    ['filing.confirmed', true], ['filing.accepted', false], ['filing.invited-own', true], ['filing.opened', true],
  ])
  expect(unread).toBe(1)
})

describe('what waits', () => {
  it('is said by the latest message of a case, and by no older one', async () => {
    const [seller, buyer] = [await as('deng-daiya'), await as('qin-fangdong')]
    const { id } = await openByContract(seller)
    await bringIn(seller, id, [buyer])
    const saying = async () => (await inboxOf(house, seller.token)).items.filter(({ text }) => text.includes('现在等您')).map(({ kind, text }) => [kind, text.slice(-9)])
    expect(await saying()).toEqual([['filing.accepted', '现在等您核对信息。']])
    house.shiftClock(1000)
    await buyer.confirm(id)
    expect(await saying()).toEqual([])
    house.shiftClock(1000)
    await buyer.sign(id)
    expect(await saying()).toEqual([['filing.signed', '现在等您核对信息。']])
  })

  it('is one message for each case that waits for the reader, as it now stands', async () => {
    const [seller, buyer] = [await as('zhou-manwu'), await as('chen-shoutao')]
    const { id } = await openByContract(seller)
    expect(await counted(seller.token)).toMatchObject({ unread: 0, waiting: 1 })
    await bringIn(seller, id, [buyer])
    await buyer.confirm(id)
    const waiting = await inboxOf(house, seller.token, '?only=waiting')
    expect(waiting.items).toHaveLength(1)
    expect(waiting.items[0]).toMatchObject({ caseId: id, caseKind: 'existingHomeSale', todo: 'confirm' })
    expect(waiting).toMatchObject({ waiting: 1 })
    await seller.confirm(id)
    await seller.sign(id)
    expect((await inboxOf(house, seller.token, '?only=waiting')).items).toEqual([])
    expect(await counted(seller.token)).toMatchObject({ waiting: 0 })
    expect((await inboxOf(house, buyer.token, '?only=waiting')).items[0]).toMatchObject({ todo: 'sign' })
  })

  it('is told by the document where one was issued, and every document can be listed', async () => {
    const [seller, buyer] = [await as('liao-duanqi'), await as('tan-ertao')]
    const { id } = await fileAndSign(seller, [buyer])
    const waiting = await inboxOf(house, buyer.token, '?only=waiting')
    expect(waiting.items[0]).toMatchObject({ kind: 'filing.tax-due', caseId: id, todo: 'pay' })
    const documents = await inboxOf(house, buyer.token, '?only=documents')
    expect(documents.items.map(({ sort }) => sort)).toEqual(['document'])
    const all = await inboxOf(house, buyer.token)
    expect(all.items.length).toBeGreaterThan(documents.items.length)
    // The invitation came before the case was the buyer's to see.
    expect(all.items.filter(({ caseId }) => caseId !== id).map(({ kind }) => kind)).toEqual(['filing.invitation'])
  })
})
