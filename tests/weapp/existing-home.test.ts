import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { bootAs } from './boot-as'
import { draw, textOf } from './render'
import { seen, tap } from './touch'
import type { WeappHost } from './weapp-host'

let house: House

beforeAll(async () => {
  house = await openHouse({ worker: true })
  await Promise.all(['liao-duanqi', 'tan-ertao'].map((id) => house.signIn(id)))
})
afterAll(() => house.close())

const errand = 'existing-home/pages'

it('takes a seller and a buyer through the whole errand, both paying, on the bundle for WeChat', async () => {
  const seller = await bootAs(house, 'liao-duanqi', `${errand}/pick/index`)
  await tap(seller, '就卖这套')
  await tap(seller, '用这份合同')
  await signs(seller)
  await tap(seller, '请')
  await seen(seller, '等接受')
  const { filingId, code } = await invitation()
  const buyer = await bootAs(house, 'tan-ertao', `${errand}/invitation/index`, { code })
  await tap(buyer, '接受，一起申报')
  await signs(buyer)
  for (const who of ['liao-duanqi', 'tan-ertao']) {
    const payer = await bootAs(house, who, `${errand}/notice/index`, { id: filingId }, { requestPayment: payAtCashier })
    await tap(payer, '缴 ')
    await seen(payer, '看完税')
  }
  const shown = await bootAs(house, 'tan-ertao', `${errand}/certificates/index`, { id: filingId })
  await seen(shown, '验证码')
  expect(textOf(draw(shown))).toContain('谭尔涛')
  expect(shown.missingTemplates()).toEqual([])
  expect([...seller.errors, ...buyer.errors, ...shown.errors]).toEqual([])
})

/** What WeChat's cashier does when the person agrees: the money goes, and the mini-program hears of it. */
function payAtCashier({ package: prepay, success }: { package: string; success: (result: { errMsg: string }) => void }): void {
  void house.cashier.pay(prepay.replace('prepay_id=', '')).then(() => success({ errMsg: 'requestPayment:ok' }))
}

async function signs(host: WeappHost): Promise<void> {
  await tap(host, '都对')
  await tap(host, '去签字')
  await seen(host, '您要签的话')
  await tap(host, '签字')
}

/** The code as the seller's card carries it. */
async function invitation(): Promise<{ filingId: string; code: string }> {
  const token = await house.signIn('liao-duanqi')
  const { body: cases } = await house.ask<{ items: { id: string; kind: string }[] }>('GET', '/cases', { token })
  const filingId = cases.items.find(({ kind }) => kind === 'existingHomeSale')?.id ?? ''
  const { body } = await house.ask<{ filing: { invitations: { code: string }[] } }>('GET', `/existing-home/filings/${filingId}`, { token })
  return { filingId, code: body.filing.invitations[0]?.code ?? '' }
}
