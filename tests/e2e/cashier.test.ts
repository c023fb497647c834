import type { Browser } from 'playwright-core'
import { fen } from '#shared/model/money'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'

inBrowser('the cashier of the sandbox', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    house = await openHouse()
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const goToOrder = async (amount: number) => {
    const id = house.world.newId()
    await house.world.cashier.createOrder({ id, amount: fen(amount), description: '缴纳税费' })
    const device = await phone(browser)
    await device.page.goto(`${house.base}/sandbox/cashier?order=${id}&back=${encodeURIComponent(`/sandbox/cashier?order=${id}#back`)}`)
    return { id, ...device }
  }

  it('takes the money on a tap, and leads back to where the payer came from', async () => {
    const { id, page, complaints } = await goToOrder(737_000)
    await seen(page, '收款方 国库')
    await picture(page, 'cashier')
    await page.getByRole('button', { name: '付款' }).click()
    await page.waitForURL('**#back')
    await seen(page, '已付款')
    expect((await house.cashier.findOrder(id))?.state).toBe('paid')
    expect(complaints).toEqual([])
  })

  it('can be left without paying, and fits the greatest amount on a small phone', async () => {
    const { id, page } = await goToOrder(99_999_999_999)
    await page.setViewportSize({ width: 320, height: 568 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await picture(page, 'cashier-small')
    await page.getByRole('link', { name: '先不付' }).click()
    await page.waitForURL('**#back')
    expect((await house.cashier.findOrder(id))?.state).toBe('unpaid')
  })
})
