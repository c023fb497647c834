import type { Browser, Page } from 'playwright-core'
import { DEMO_PASSWORD, hireClerks } from '../../bff/sandbox/hire-clerks'
import { fileAndSign, handsOf } from '../integration/existing-home/file-with'
import { giveHome } from '../integration/existing-home/give-home'
import { inBrowser, launch, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { overflow } from './in-page'

// These run inside the page.
const held = (): string[] => Object.keys(sessionStorage)

inBrowser('the desk of the clerks', () => {
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

  const open = async (who: string, width = 1280): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${house.base}/sandbox/desk?as=${who}`)
    await seen(page, '登录审核台')
    return page
  }
  const enter = async (page: Page, password: string): Promise<void> => {
    await page.getByLabel('密码').fill(password)
    await page.keyboard.press('Enter')
  }

  it('asks for the password again until it is right, and shows what waits', async () => {
    const page = await open('gong-daiyan')
    await enter(page, 'short')
    await seen(page, '密码至少 8 位')
    await enter(page, 'Chongqing-2025')
    await seen(page, '账号或密码不对')
    await enter(page, DEMO_PASSWORD)
    await seen(page, '龚**，受理岗')
    await seen(page, '现在没有等人核对的申报')
    expect(await page.evaluate(held)).toEqual(['yst.gong-daiyan.staff-session'])
    await picture(page, 'desk-queue')
    await page.context().close()
  })

  it('lets in no citizen, whatever the password', async () => {
    const page = await open('gong-daiyan')
    await page.goto(`${house.base}/?as=zhou-manwu#/desk/pages/queue/index`)
    await seen(page, '登录审核台')
    await enter(page, DEMO_PASSWORD)
    await seen(page, '账号或密码不对')
    await page.context().close()
  })

  it('stays open over a reload, ends when the clerk leaves, and asks again when the session is over', async () => {
    const page = await open('xie-wenhe')
    await enter(page, DEMO_PASSWORD)
    await seen(page, '复核岗')
    await page.reload()
    await seen(page, '复核岗')
    const refresh = page.getByRole('button', { name: '刷新' })
    // The list must be there: what is still on its way would be refused by itself.
    await refresh.waitFor()
    house.shiftClock(31 * 60_000)
    await refresh.click()
    await seen(page, '登录审核台')
    await enter(page, DEMO_PASSWORD)
    await page.getByRole('button', { name: '退出' }).click()
    await seen(page, '登录审核台')
    expect(await page.evaluate(held)).toEqual([])
    await page.context().close()
  })

  it.each([390, 900, 1280])('cuts nothing off at %i px', async (width) => {
    const page = await open('fu-dongming', width)
    await enter(page, DEMO_PASSWORD)
    await seen(page, '待办')
    expect(await page.evaluate(overflow)).toBe(0)
    await page.context().close()
  })

  it('lets a clerk give the price an heir never paid, and approve', async () => {
    const hands = async (who: string) => handsOf(house, await house.signIn(who))
    const seller = await hands('shi-yan')
    // With a second home the sale is taxed, and then the price of old is needed.
    await giveHome(house, 'shi-yan', 'T0007003')
    const { id } = await fileAndSign(seller, [await hands('yang-kaidian')])
    const page = await open('gong-daiyan')
    await enter(page, DEMO_PASSWORD)
    await seen(page, '待办 1')
    await page.getByRole('link').filter({ hasText: '有的税还算不出' }).click()
    await seen(page, '石*')
    await seen(page, '申报收到了，税务局在核对')
    await picture(page, 'desk-review')
    await page.getByLabel('依据').fill('看了公证书和原契税票')
    await page.getByRole('button', { name: '同意这件申报' }).click()
    await seen(page, '补上这一项才能算税')
    await page.getByLabel(/买入价/).fill('300,000')
    await page.getByRole('button', { name: '同意这件申报' }).click()
    await seen(page, '现在没有等人核对的申报')
    expect((await seller.filing(id)).state).toBe('paying')
    await page.getByRole('tab', { name: '文书送达' }).click()
    await seen(page, /没送达的文书 [1-9]/)
    await seen(page, '税定下来了，请缴税')
    expect(await page.evaluate(overflow)).toBe(0)
    await picture(page, 'desk-unserved')
    await page.context().close()
  })
})
