import { addDays, dayIn } from '#shared/model/day'
import type { GuideItem, ItemLine } from '#shared/model/guide'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house.close())

interface AsOf { asOf: string; source: string }
const listItems = (headers: Record<string, string> = {}) => house.ask<AsOf & { items: ItemLine[] }>('GET', '/items', { headers })
const readItem = (id: string, headers: Record<string, string> = {}) => house.ask<AsOf & { item: GuideItem }>('GET', `/items/${id}`, { headers })

/** How many rows every table of ours has. */
async function rows(): Promise<Record<string, number>> {
  const tables = await house.world.db.introspection.getTables()
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const { count } = await house.world.db.selectFrom(name as 'person').select((of) => of.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
      return [name, Number(count)] as const
    }),
  )
  return Object.fromEntries(counts)
}

it('lists all 220 items to anybody, each with its class, its queue and whether it can be done here', async () => {
  const { status, body } = await listItems()
  expect(status).toBe(200)
  expect(body.items).toHaveLength(220)
  expect(body.items.find(({ id }) => id === 'SB063')).toEqual({ id: 'SB063', name: '存量房交易税费综合申报', category: 'SB', group: 'property', online: 'here', minutes: expect.any(Number) as number })
  expect(body.source).toBe('渝税通办事指南')
})

it('tells everything about an item: conditions, papers, minutes, laws with how sure it is, and where', async () => {
  const { status, body } = await readItem('FP022')
  expect(status).toBe(200)
  expect(body.item).toMatchObject({ name: '代开增值税普通发票', online: 'here', page: '/invoices/pages/new/index', since: '2026-11-30', halls: 'all', measured: [] })
  expect(body.item.papers).toContainEqual({ id: 'id-card', name: '身份证', need: 'held' })
  expect(body.item.laws).toContainEqual({ document: '财政部 税务总局公告2026年第10号（增值税法施行后的优惠衔接）', article: '一(二)', confidence: 'official' })
  expect(body.item.conditions.length).toBeGreaterThan(0)
  expect(body).not.toHaveProperty('item.words')
})

it('answers 304 to who has it already, with the time it was so', async () => {
  const first = await listItems()
  const etag = first.headers.get('etag') ?? ''
  const again = await listItems({ 'if-none-match': etag })
  expect([again.status, again.headers.get('x-as-of')]).toEqual([304, first.body.asOf])
  const item = await readItem('SB063')
  expect((await readItem('SB063', { 'if-none-match': item.headers.get('etag') ?? '' })).status).toBe(304)
  expect((await readItem('FP022', { 'if-none-match': item.headers.get('etag') ?? '' })).status).toBe(200)
})

it('has nothing for a number that is none, whatever it looks like', async () => {
  expect(await readItem('FP999')).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
  const wrong = ['fp022', 'FP22', 'AB001', 'FP0221', '%25', "FP022'%20or%201=1", '..%2F..%2Fetc%2Fpasswd', '__proto__', 'a'.repeat(3000), '发票', '%00']
  for (const id of wrong) {
    const { status, body } = await readItem(id)
    expect([400, 404, 414]).toContain(status)
    expect(body).not.toHaveProperty('item')
  }
  expect((await house.ask('GET', '/items?after=1')).status).toBe(400)
})

it('writes nothing for who asks, and logs neither what nor from where', async () => {
  const before = await rows()
  const logged = house.logged().length
  await listItems({ 'x-forwarded-for': '203.0.113.77' })
  await readItem('ZX001', { 'x-forwarded-for': '203.0.113.77' })
  expect(await rows()).toEqual(before)
  const lines = house.logged().slice(logged)
  expect(lines).not.toContain('ZX001')
  expect(lines).not.toContain('203.0.113.77')
})

it('says how long it really took those who did it lately, and nothing where too few did', async () => {
  const day = addDays(dayIn(house.world.now()), -1)
  await house.world.db
    .insertInto('item_time')
    .values([
      { item_id: 'ZM001', day, channel: 'hall', minutes: JSON.stringify({ 4: 2, 6: 1, 9: 1, 30: 1 }) },
      { item_id: 'ZM002', day, channel: 'hall', minutes: JSON.stringify({ 4: 1, 6: 1 }) },
    ])
    .execute()
  expect((await readItem('ZM001')).body.item.measured).toEqual([{ channel: 'hall', median: 6, count: 5, since: expect.any(String) as string, until: expect.any(String) as string }])
  expect((await readItem('ZM002')).body.item.measured).toEqual([])
})
