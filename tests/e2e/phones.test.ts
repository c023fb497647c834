import type { Browser, Page } from 'playwright-core'
import { personById } from '../../bff/sandbox/city/demo-people'
import { inBrowser, launch, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'

inBrowser('the page with two phones', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    ;[house, browser] = await Promise.all([openHouse(), launch()])
    await Promise.all(['zhou-manwu', 'chen-shoutao'].map((who) => house.signIn(who)))
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const zhou = personById('zhou-manwu')
  const data = { thing1: '存量房申报', phrase2: '已受理', time3: '2026年11月29日 16:00', thing4: '点开看看' }

  async function open(width: number): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' })
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => (message.type() === 'error' ? complaints.push(message.text()) : undefined))
    await page.goto(`${house.base}/sandbox/phones`)
    return { page, complaints }
  }
  const side = (page: Page, which: 'left' | 'right') => page.locator(`.phone[data-side="${which}"]`)

  it('shows under each phone what its person got, as it arrives, and markup as plain text', async () => {
    const { page, complaints } = await open(1280)
    await seen(page, '还没有。微信、短信、邮件和信来了')
    house.wechat.grant('zhou-manwu', 'TMPL_PROGRESS')
    await house.world.wechatMessages.sendSubscribe({ openId: zhou.openId, templateId: 'TMPL_PROGRESS', page: 'pages/inbox/index', data, language: 'zh' })
    house.shiftClock(1000)
    await house.world.sms.send({ id: 'a', phone: zhou.phone, text: '<img src=x onerror=alert(1)> 短信' })
    await seen(page, '办理进度：已受理')
    const entries = side(page, 'left').locator('.entry')
    await until(async () => (await entries.count()) === 2)
    expect(await entries.first().locator('.text').textContent()).toBe('<img src=x onerror=alert(1)> 短信')
    expect(await side(page, 'right').locator('.entry').count()).toBe(0)
    await picture(page, 'phones-received')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('opens the page of a message on its own phone', async () => {
    const { page } = await open(1280)
    await side(page, 'left').getByRole('button', { name: '点开' }).click()
    await until(async () => (await side(page, 'left').locator('iframe').getAttribute('src')) === '/?as=zhou-manwu#/pages/inbox/index')
    expect(await side(page, 'right').locator('iframe').getAttribute('src')).toBe('/?as=chen-shoutao#/')
    await page.close()
  })

  it('turns the switch of one phone, and shows the one of whoever is chosen next', async () => {
    const { page } = await open(390)
    await side(page, 'left').locator('.switch').selectOption('off')
    await until(() => house.wechat.switchOf('zhou-manwu') === 'off')
    expect(house.wechat.switchOf('chen-shoutao')).toBe('accept')
    await side(page, 'left').locator('.person').selectOption('liao-duanqi')
    await until(async () => (await side(page, 'left').locator('.switch').inputValue()) === 'accept')
    await side(page, 'left').locator('.person').selectOption('zhou-manwu')
    await until(async () => (await side(page, 'left').locator('.switch').inputValue()) === 'off')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await side(page, 'left').locator('.got').scrollIntoViewIfNeeded()
    await picture(page, 'phones-390')
    await page.close()
  })
})
