import type { Browser, Page } from 'playwright-core'
import { PAPER } from '../../bff/sandbox/city/outlet-facts'
import { personById } from '../../bff/sandbox/city/demo-people'
import { DEMO_PASSWORD } from '../../bff/sandbox/hire-clerks'
import { handsOf, wishOf, workOff } from '../integration/invoices/invoice-hands'
import { codes, supplyOf } from '../integration/supply/supply-house'
import { inBrowser, launch, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { overflow, tooSmall } from './in-page'

inBrowser('the desk of a post outlet', () => {
  let house: House
  let browser: Browser
  let page: Page
  let caseId: string
  beforeAll(async () => {
    house = await openHouse()
    await house.signInStaff('tang-youzhen')
    const mou = handsOf(house, await house.signIn('mou-shigong'))
    caseId = (await mou.request(wishOf(12_000, { delivery: { how: 'outlet', outletId: 'post-01' } }))).body.request.id
    browser = await launch()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
    page = await context.newPage()
    page.setDefaultTimeout(30_000)
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const counts = async () =>
    Number((await house.world.db.selectFrom('counter_invoice').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n)

  async function fillCounter(who: string, gross: string): Promise<void> {
    const { name, idNumber } = personById(who)
    await page.getByLabel('姓名', { exact: true }).fill(name)
    await page.getByLabel('身份证号', { exact: true }).fill(idNumber)
    await page.getByLabel('付款方名称').fill('福州示例进出口有限公司')
    await page.getByLabel('付款方税号').fill('91350100M000100Y43')
    await page.getByLabel('收的什么钱', { exact: true }).first().fill('房屋维修')
    await page.getByRole('button', { name: '找项目' }).click()
    await page.getByRole('radio', { name: /房屋维修费/ }).click()
    await page.getByLabel('金额（含税）').fill(gross)
  }

  it('is where its staff land; prints, and hands over by code', async () => {
    await page.goto(`${house.base}/sandbox/desk?as=tang-youzhen`)
    await seen(page, '登录审核台')
    await page.getByLabel('密码').fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await seen(page, '示例邮政所01')
    expect(await page.getByRole('tab', { name: '申报' }).count()).toBe(0)
    await page.getByRole('button', { name: /^打印：/ }).click()
    await page.getByRole('button', { name: '打印在这一张上' }).click()
    await seen(page, /打印好了，号码 05000269910420000001/)
    await seen(page, '等领取')
    await workOff(house)
    await picture(page, 'outlet-desk')
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(tooSmall)).toEqual([])
    const row = await house.world.db.selectFrom('invoice_request').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
    expect(row.state).toBe('shipping')
    const mou = handsOf(house, await house.signIn('mou-shigong'))
    const code = (await mou.state(caseId)).pickupCode ?? ''
    await page.getByLabel('取件码').fill(code === '000000' ? '000001' : '000000')
    await page.getByRole('button', { name: '核对，交给对方' }).click()
    await seen(page, /取件码不对|没有这个取件码|对不上/)
    await page.getByLabel('取件码').fill(code)
    await page.getByRole('button', { name: '核对，交给对方' }).click()
    await seen(page, /交出去了/)
  })

  it('at a self-service machine is keys for a code and nothing else', async () => {
    const on = supplyOf(house)
    const yang = { token: await house.signIn('yang-kaidian') }
    const { request } = (await on.order(codes.noodles, { count: 5, delivery: { how: 'outlet', outletId: 'machine-01' } }, yang)).body
    await on.pack(request.id, { code: PAPER.ordinary.code, first: String(PAPER.ordinary.office[0]) }, { token: await house.signInStaff('gong-daiyan') })
    const { pickupCode = '' } = (await on.request(request.id, yang.token)).body.request
    const machine = await page.context().newPage()
    await machine.setViewportSize({ width: 800, height: 1280 })
    await machine.goto(`${house.base}/sandbox/desk?as=zizhu-ji`)
    await machine.getByLabel('密码').fill(DEMO_PASSWORD)
    await machine.keyboard.press('Enter')
    await seen(machine, '自助取票')
    expect(await machine.getByText(/退出|柜台代开|等领取/).count()).toBe(0)
    const typeCode = async (code: string): Promise<void> => {
      for (const digit of code) {
        await machine.getByRole('button', { name: digit, exact: true }).click()
      }
      await machine.getByRole('button', { name: '取票', exact: true }).click()
    }
    await typeCode(pickupCode === '000000' ? '000001' : '000000')
    await seen(machine, /取件码不对|没有这个取件码|对不上/)
    await picture(machine, 'kiosk-wrong')
    await machine.getByRole('button', { name: '清空' }).click()
    await typeCode(pickupCode)
    await seen(machine, /请取走发票/)
    await picture(machine, 'kiosk')
    expect(await machine.evaluate(overflow)).toBeLessThanOrEqual(0)
    expect(await machine.evaluate(tooSmall)).toEqual([])
    await machine.getByText(/请取走发票/).waitFor({ state: 'detached' })
    await machine.close()
  })

  it('issues at the counter, keeps what was made offline, and sends it once', async () => {
    await fillCounter('luo-shifeng', '300')
    await page.getByRole('button', { name: '算税费' }).click()
    await seen(page, '要收税费 0.00 元')
    await page.getByRole('button', { name: '收好了，开这一张' }).click()
    await seen(page, /开好了，号码 05000269910420000002/)
    expect(await counts()).toBe(1)
    await page.context().setOffline(true)
    await fillCounter('peng-jinchuan', '200')
    await page.getByLabel('收了多少税费').fill('0')
    await page.getByRole('button', { name: '先记下，联网后补传' }).click()
    await seen(page, /记下了。联网后自动补传/)
    await seen(page, '等补传 1')
    await picture(page, 'outlet-offline')
    expect(await counts()).toBe(1)
    await page.context().setOffline(false)
    await seen(page, /补传了 1 张/)
    expect(await counts()).toBe(2)
    await page.reload()
    await seen(page, '示例邮政所01')
    expect(await counts()).toBe(2)
  })

  it('makes a paper invoice of the month void', async () => {
    await workOff(house)
    await page.reload()
    await page.getByRole('button', { name: '作废 05000269910420000002' }).click()
    await page.getByRole('button', { name: '各联都在，作废' }).click()
    await seen(page, /作废了。要退 0.00 元/)
    await page.setViewportSize({ width: 390, height: 844 })
    await picture(page, 'outlet-narrow')
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  })
})
