import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'
import { fileAndSign, handsOf } from './file-with'
import type { Hands, Sheet } from './file-with'

let house: House
let seller: Hands
let buyer: Hands

beforeAll(async () => {
  house = await openHouse({ worker: true })
  seller = handsOf(house, await house.signIn('zhou-manwu'))
  buyer = handsOf(house, await house.signIn('chen-shoutao'))
})

afterAll(() => house.close())

it('takes two people from the contract to the certificates, approved at once, the seller with nothing to pay', async () => {
  const signed = await fileAndSign(seller, [buyer])
  expect(signed.rules.filter(({ holds }) => !holds)).toEqual([])
  expect(signed.state).toBe('paying')
  expect(signed.todo).toBe('pay')
  const paid = await buyer.pay(signed.id)
  expect(paid.body.bill.state).toBe('paying')
  const order = paid.body.prepay.package.replace('prepay_id=', '')
  const atCashier = await fetch(`${house.base}/sandbox/cashier/orders/${order}/payment`, { method: 'POST' })
  expect(atCashier.status).toBe(200)
  await until(async () => (await buyer.filing(signed.id)).state === 'done')
  const { body } = await buyer.get<{ items: { kind: string; total: number; number: string }[] }>(`/existing-home/filings/${signed.id}/certificates`)
  expect(body.items.map(({ kind }) => kind).sort()).toEqual(['invoice', 'tax'])
  const sellers = await seller.get<{ items: { kind: string; total: number }[] }>(`/existing-home/filings/${signed.id}/certificates`)
  expect(sellers.body.items.map(({ kind, total }) => [kind, total])).toEqual([['exemption', 0]])
})

it('shows each side its own taxes only', async () => {
  const { body } = await seller.get<{ items: { id: string }[] }>('/cases')
  const sheet = await seller.get<Sheet>(`/existing-home/filings/${body.items[0]?.id ?? ''}/notice`)
  expect(sheet.body.lines.map(({ tax }) => tax)).not.toContain('deedTax')
})
