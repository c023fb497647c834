import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { fileAndSign, handsOf } from '../existing-home/file-with'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house.close())

const scenario = {
  day: '2026-11-25', price: 103_000_000, area: 8942, location: 'urbanDistrict',
  sellers: [{ share: 1, heldSince: '2025-03-14', onlyHome: true, original: 90_000_000 }],
  buyers: [{ share: 1, homesBefore: 0 }],
}

interface Line { tax: string; unknown: boolean; payable?: number; missing?: string[]; changes?: { by: string; to: string | number | boolean; payable: number }[] }
interface Item { seller: { total?: number; parties?: Line[][] }; buyer: { total?: number; parties?: Line[][] }; proceeds?: number; notInForce?: boolean }

const estimate = (scenarios: unknown[], detail?: string) =>
  house.ask<{ items: Item[] }>('POST', '/estimates/existing-home', { body: { scenarios, ...(detail ? { detail } : {}) } })

it('computes both sides without a session, line by line, with what would change each', async () => {
  const { status, body } = await estimate([scenario])
  expect(status).toBe(200)
  const [item] = body.items
  const vat = item?.seller.parties?.[0]?.find(({ tax }) => tax === 'vat')
  expect(vat?.payable).toBe(3_000_000)
  expect(vat?.changes).toContainEqual({ by: 'day', to: '2027-03-14', payable: 0 })
  expect(item?.buyer.total).toBe(1_000_000)
  expect(item?.proceeds).toBe(103_000_000 - (item?.seller.total ?? 0))
})

it('answers sixty scenarios as totals for a curve, and refuses the sixty-first', async () => {
  const { status, body } = await estimate(Array.from({ length: 60 }, () => scenario), 'totals')
  expect([status, body.items.length, body.items[0]?.seller.parties]).toEqual([200, 60, undefined])
  expect((await estimate(Array.from({ length: 61 }, () => scenario))).status).toBe(400)
})

it('answers few scenarios line by line: what costs most is not to be had sixty times over', async () => {
  const many = (length: number) => Array.from({ length }, () => scenario)
  expect((await estimate(many(6), 'lines')).status).toBe(200)
  for (const refused of [await estimate(many(7), 'lines'), await estimate(many(60))]) {
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: { scenarios: 'max_length' } } })
  }
})

it('lets the rest of the house go on while one address asks for all it may', async () => {
  const six = { ...scenario, sellers: Array.from({ length: 6 }, () => scenario.sellers[0]), buyers: Array.from({ length: 6 }, () => scenario.buyers[0]) }
  const flood = Promise.all(Array.from({ length: 20 }, () => estimate(Array.from({ length: 60 }, () => six), 'totals')))
  const waits: number[] = []
  let over = false
  void flood.then(() => (over = true))
  while (!over) {
    const began = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 1))
    waits.push(performance.now() - began)
  }
  expect(new Set((await flood).map(({ status }) => status))).toEqual(new Set([200]))
  // Most turns come at once; a block of all sixty at a time would leave a handful of long ones.
  expect(waits.length).toBeGreaterThan(70)
})

it('says which fact is missing instead of a number', async () => {
  const { body } = await estimate([{ ...scenario, buyers: [{ share: 1 }] }])
  expect(body.items[0]?.buyer.total).toBeUndefined()
  expect(body.items[0]?.buyer.parties?.[0]?.find(({ unknown }) => unknown)?.missing).toEqual(['homesBefore'])
})

it('says that it does not know the law of a day long ago', async () => {
  const { body } = await estimate([{ ...scenario, day: '1999-01-01' }])
  expect(body.items[0]).toMatchObject({ notInForce: true })
})

it.each([
  ['a price of nothing', { price: 0 }],
  ['a negative price', { price: -5 }],
  ['a price beyond all homes', { price: 1e15 }],
  ['a part of a fen', { price: 100_000.5 }],
  ['no seller', { sellers: [] }],
  ['a day that is none', { day: '2026-02-30' }],
  ['an area of nothing', { area: 0 }],
])('refuses %s and names the field', async (_, given) => {
  const { status, body } = await estimate([{ ...scenario, ...given }])
  expect([status, body.code]).toEqual([400, 'request.invalid'])
  expect(Object.keys(body.fields ?? {})[0]).toMatch(/^scenarios\.0\./)
})

it('gives what the filing gives for the same facts', async () => {
  const [seller, buyer] = [handsOf(house, await house.signIn('liao-duanqi')), handsOf(house, await house.signIn('tan-ertao'))]
  const filing = await fileAndSign(seller, [buyer])
  const notice = await seller.get<{ bill: { amount: number } }>(`/existing-home/filings/${filing.id}/notice`)
  const fact = (name: string) => filing.facts.find((each) => each.name === name)?.value
  const sellers = (await seller.filing(filing.id)).facts
  const own = (name: string) => sellers.find((each) => each.name === name)?.value
  expect(fact('homesBefore')).toBe(1)
  const { body } = await estimate([
    {
      day: filing.deal.signedOn > '2026' ? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) : scenario.day,
      price: filing.deal.price, area: filing.home.area, location: own('location'),
      sellers: [{ share: 1, heldSince: own('heldSince'), onlyHome: own('onlyHome'), original: own('original'), originalDeedTax: own('originalDeedTax') }],
      buyers: [{ share: 1, homesBefore: 1 }],
    },
  ])
  expect(body.items[0]?.seller.total).toBe(notice.body.bill.amount)
})
