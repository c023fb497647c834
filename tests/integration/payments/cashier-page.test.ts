import { fen } from '#shared/model/money'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const page = async (order: string, back: string) => (await fetch(`${house.base}/sandbox/cashier?${new URLSearchParams({ order, back }).toString()}`)).text()
const pay = (id: string) => fetch(`${house.base}/sandbox/cashier/orders/${id}/payment`, { method: 'POST' })

it('shows the amount and leads back to the page the payer came from', async () => {
  const id = house.world.newId()
  await house.world.cashier.createOrder({ id, amount: fen(737_000), description: '缴纳税费' })
  const html = await page(id, '/?as=zhou-manwu#/existing-home/pages/paid/index?id=1&x=2')
  expect(html).toContain('收款方 国库')
  expect(html).toContain('7,370.00')
  expect(html).toContain('href="/?as=zhou-manwu#/existing-home/pages/paid/index?id=1&amp;x=2"')
  expect(html).not.toMatch(/<script(?! src=)|onclick|style="/)
  expect(await (await pay(id)).json()).toEqual({ state: 'paid' })
  expect(await (await pay(id)).json()).toEqual({ state: 'paid' })
  expect(await page(id, '/')).not.toContain('<button')
})

it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', '/.//evil.example', 'javascript:1'])(
  'leads nobody to %j',
  async (back) => {
    expect(await page(house.world.newId(), back)).toContain('class="back" href="/"')
  },
)

it('says that it knows no such order, and takes no money for it', async () => {
  expect(await page('x" onload="1', '/')).toContain('没有这笔订单')
  expect((await pay(house.world.newId())).status).toBe(404)
})

it('brings its script and its style in files of their own', async () => {
  for (const [file, type] of [['cashier.js', 'text/javascript'], ['cashier.css', 'text/css']] as const) {
    const response = await fetch(`${house.base}/sandbox/${file}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)])
  }
})
