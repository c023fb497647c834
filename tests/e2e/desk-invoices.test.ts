import type { Browser, Page } from 'playwright-core'
import { ofLiu } from '../../bff/sandbox/city/demo-businesses'
import { DEMO_PASSWORD, hireClerks } from '../../bff/sandbox/hire-clerks'
import { inBrowser, launch, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { newKey } from '../support/new-key'
import { overflow } from './in-page'

inBrowser('invoice requests at the desk', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    house = await openHouse()
    await hireClerks(house.world)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (width: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })).newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${house.base}/sandbox/desk?as=gong-daiyan`)
    await page.getByLabel('密码').fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: '开票' }).click()
    return page
  }

  it('lets a clerk give the income tax only the bureau knows, and shows the day', async () => {
    const token = await house.signIn('mou-shigong')
    const wish = { buyer: { kind: 'business', name: ofLiu.name, taxNumber: ofLiu.code }, itemId: 'furniture', gross: 505_000, kind: 'ordinary', delivery: { how: 'electronic' } }
    const { status, body } = await house.ask<{ request: { id: string; state: string } }>('POST', '/invoice-requests', { token, key: newKey(), body: { wish } })
    expect([status, body.request.state]).toEqual([200, 'inReview'])
    const page = await open(1280)
    await seen(page, '开票申请 1')
    await picture(page, 'desk-invoices')
    await page.getByRole('link').filter({ hasText: '要核定' }).click()
    await seen(page, '购买方')
    await seen(page, '开票申请收到了，税务局在核对')
    await picture(page, 'desk-invoice')
    await page.getByLabel('依据').fill('按本局核定的率计算')
    await page.getByRole('button', { name: '同意开票' }).click()
    await seen(page, '填核定的税额')
    await page.getByLabel(/核定个人所得税/).fill('50')
    await page.getByRole('button', { name: '同意开票' }).click()
    await seen(page, '现在没有等人核对的开票申请')
    await page.getByRole('button', { name: '开票日报' }).click()
    await seen(page, '三边对得上')
    await picture(page, 'desk-invoice-day')
    expect(await page.evaluate(overflow)).toBe(0)
    await page.context().close()
  })

  it('cuts nothing off at 390 px', async () => {
    const page = await open(390)
    await seen(page, '开票申请')
    expect(await page.evaluate(overflow)).toBe(0)
    await page.getByRole('button', { name: '开票日报' }).click()
    await seen(page, '号段')
    expect(await page.evaluate(overflow)).toBe(0)
    await picture(page, 'desk-invoice-day-390')
    await page.context().close()
  })
})
