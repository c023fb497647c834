import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { overflow, tooSmall } from './in-page'

const PAGES = [
  ['home', '/pages/home/index', '我的房子'],
  ['todo', '/pages/todo/index', '现在没有等别人的事'],
  ['inbox', '/pages/inbox/index', '还没有消息'],
  ['me', '/pages/me/index', '退出登录'],
  ['settings', '/messages/pages/settings/index', '提醒哪些事'],
  ['phone', '/messages/pages/contact/index?kind=phone', '发验证码'],
  ['my-homes', '/my-homes/pages/list/index', '来自不动产登记'],
  ['missing', '/my-homes/pages/missing/index', '少了哪一套'],
  ['prove', '/identity/pages/prove/index', '交公安比对'],
  ['new-invoice', '/invoices/pages/new/index', '填好上面三样就能开'],
  ['addresses', '/supply/pages/addresses/index', '还没有地址'],
] as const

// This runs inside the page.
const fontSize = (element: Element): number => parseFloat(getComputedStyle(element).fontSize)

inBrowser('the looks of the pages', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    house = await openHouse()
    browser = await launch()
    await house.signIn('zhou-manwu')
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (hash: string, text: string, options: Parameters<typeof phone>[1] = {}): Promise<Page> => {
    const { page } = await phone(browser, options)
    await page.goto(`${house.base}/?as=zhou-manwu#${hash}`)
    await seen(page, text)
    return page
  }

  it.each(PAGES)('cuts nothing off on %s from 320 to 430 px, light and dark, and gives everything one can tap a role, a name and at least 44 px', async (name, hash, text) => {
    const page = await open(hash, text, { width: 320 })
    const look = async (width: number, colorScheme: 'light' | 'dark'): Promise<void> => {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme })
      expect([name, width, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, width, 0, []])
      await picture(page, `${name}-${width}-${colorScheme}`)
    }
    await look(320, 'light')
    await look(430, 'dark')
    await page.context().close()
  })

  it('can be used by keyboard alone', async () => {
    const page = await open('/pages/home/index', '我的房子')
    await page.getByRole('button', { name: /我的房子/ }).focus()
    await page.keyboard.press('Enter')
    await seen(page, '来自不动产登记')
    await page.context().close()
  })

  it('grows for elders and stays so after a reload', async () => {
    const page = await open('/pages/home/index', '我的房子')
    await page.getByRole('button', { name: '长辈版' }).or(page.getByText('长辈版')).first().click()
    const size = () => page.getByText('我的房子').first().evaluate(fontSize)
    await page.locator('.theme-elder').first().waitFor({ state: 'attached' })
    expect(await size()).toBeGreaterThanOrEqual(20)
    await page.reload()
    await seen(page, '我的房子')
    expect(await size()).toBeGreaterThanOrEqual(20)
    expect(await page.evaluate(overflow)).toBe(0)
    await picture(page, 'home-elder')
    await page.context().close()
  })

  it('stands in one phone-wide column in a desktop browser', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(`${house.base}/?as=zhou-manwu`)
    const home = page.getByText('我的房子').first()
    await home.waitFor()
    const box = await home.boundingBox()
    expect(box?.x).toBeGreaterThan(480)
    expect(box?.x).toBeLessThan(960)
    await picture(page, 'desktop')
    await context.close()
  })

  it('loads at most 200 KB of gzipped JavaScript for the start tab, all from ourselves', async () => {
    const { page } = await phone(browser)
    const sizes: number[] = []
    const foreign: string[] = []
    page.on('response', (response) => {
      if (!response.url().startsWith(house.base) && !response.url().startsWith('data:')) {
        foreign.push(response.url())
      }
      if (response.url().endsWith('.js')) {
        void response.body().then((body) => sizes.push(gzipSync(body).length))
      }
    })
    await page.goto(`${house.base}/?as=zhou-manwu`)
    await seen(page, '我的房子')
    await page.waitForLoadState('networkidle')
    expect(foreign).toEqual([])
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(200 * 1024)
  })
})
