import { openHouse } from '../../support/house'
import type { House } from '../../support/house'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house.close())

interface Item { parameter: string; changed: boolean; now?: { document: string; leaves?: { at: string; kind: string; value: number }[] }; before?: Item['now'] }

const law = (query: string) => house.ask<{ day: string; items: Item[] }>('GET', `/law${query}`)

it('lists what holds on a day, each value with its document', async () => {
  const { body } = await law('?day=2026-11-25')
  const rate = body.items.find(({ parameter }) => parameter === 'vat.home_rate')
  expect(rate?.now?.leaves).toEqual([{ at: '', kind: 'rate', value: 30_000 }])
  expect(body.items.filter(({ now }) => now === undefined || now.document === '')).toEqual([])
})

it('says what changed since another day, and what it was', async () => {
  const { body } = await law('?day=2024-12-01&since=2024-11-30')
  const changed = body.items.filter(({ changed: is }) => is).map(({ parameter }) => parameter)
  expect(changed).toContain('deed-tax.home_area_up_to')
  expect(changed).not.toContain('vat.home_rate')
  const limit = body.items.find(({ parameter }) => parameter === 'deed-tax.home_area_up_to')
  expect([limit?.before?.leaves?.[0]?.value, limit?.now?.leaves?.[0]?.value]).toEqual([9000, 14_000])
})

it('takes today in Chongqing when no day is given', async () => {
  expect((await law('')).body.day).toBe(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
})

it('refuses a day that is none', async () => {
  expect((await law('?day=2026-13-01')).status).toBe(400)
})
