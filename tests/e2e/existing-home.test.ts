import type { Browser, Page } from 'playwright-core'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'

/** The most both people together may have to do, and to type (product target). */
const MOST = { inputs: 12, typed: 2 }
/** The most the whole errand may take a script, fresh pages and all. */
const WHOLE_MS = 60_000

inBrowser('a home is sold, taxed, paid and certified on two phones', () => {
  let house: House
  let browser: Browser
  const inputs: string[] = []
  const typed: string[] = []

  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
    await Promise.all(['zhou-manwu', 'chen-shoutao'].map((id) => house.signIn(id)))
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (who: string, hash = '/'): Promise<{ page: Page; complaints: string[] }> => {
    const device = await phone(browser)
    await device.page.goto(`${house.base}/?as=${who}#${hash}`)
    return device
  }

  /** One input: whatever a person has to touch to get on. */
  const tap = async (page: Page, name: string | RegExp): Promise<void> => {
    inputs.push(String(name))
    await page.getByRole('button', { name }).filter({ visible: true }).first().click()
  }

  const look = async (page: Page, text: string | RegExp, name: string): Promise<void> => {
    await seen(page, text).finally(() => picture(page, `filing-${name}`))
  }

  it('within twelve inputs, nothing typed, and a minute of script', async () => {
    const began = Date.now()
    const seller = await open('zhou-manwu', '/existing-home/pages/pick/index')
    await look(seller.page, '您要卖哪套房', '1-pick')
    await tap(seller.page, '就卖这套')
    await look(seller.page, '合同是这份吗', '2-deal')
    await tap(seller.page, '用这份合同')
    await look(seller.page, /都对/, '3-facts-seller')
    const filingId = /id=([0-9a-f-]{36})/.exec(seller.page.url())?.[1] ?? ''
    await tap(seller.page, /都对/)
    await look(seller.page, '您一共要缴', '4-tax-sheet-seller')
    await tap(seller.page, /去签字/)
    await look(seller.page, /^签字$/, '5-sign-seller')
    await tap(seller.page, /^签字$/)
    await look(seller.page, /已签字/, '6-signed-seller')
    await tap(seller.page, /^请.*来$/)
    await look(seller.page, /链接复制好了/, '7-invited')
    const link = await seller.page.getByText(/pages\/invitation\/index\?code=/).filter({ visible: true }).first().innerText()

    const code = /code=([\w-]{22})/.exec(link)?.[1] ?? ''
    const buyer = await open('chen-shoutao', `/existing-home/pages/invitation/index?code=${code}`)
    await look(buyer.page, /约 \d+ 万/, '9-invitation')
    await tap(buyer.page, /^接受/)
    await look(buyer.page, /都对/, '10-facts-buyer')
    await tap(buyer.page, /都对/)
    await look(buyer.page, '您一共要缴', '11-tax-sheet-buyer')
    await tap(buyer.page, /去签字/)
    // By its whole name: the button before it, which leads here, may still stand.
    await tap(buyer.page, /^签字$/)
    await look(buyer.page, /缴 [\d,.]+ 元/, '13-notice-buyer')
    await tap(buyer.page, /^缴 [\d,.]+ 元$/)
    await look(buyer.page, '付款', '14-cashier')
    await tap(buyer.page, '付款')
    await look(buyer.page, /看完税证明/, '15-paid')
    await buyer.page.goto(`${house.base}/?as=chen-shoutao#/existing-home/pages/certificates/index?id=${filingId}`)
    await look(buyer.page, /验证码/, '16-certificates')
    const took = Date.now() - began
    expect({ inputs: inputs.length, typed: typed.length }).toEqual({ inputs: expect.any(Number) as number, typed: 0 })
    expect(inputs.length).toBeLessThanOrEqual(MOST.inputs)
    expect(typed.length).toBeLessThanOrEqual(MOST.typed)
    expect(took).toBeLessThanOrEqual(WHOLE_MS)
    expect([...seller.complaints, ...buyer.complaints]).toEqual([])
  }, 120_000)
})
