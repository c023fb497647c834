import type { Browser, Page } from 'playwright-core'
import { DEMO_PASSWORD, hireClerks } from '../../bff/sandbox/hire-clerks'
import { dispute, readDispute, readyToSign, valueOf } from '../integration/existing-home/dispute-with'
import { handsOf } from '../integration/existing-home/file-with'
import type { Hands } from '../integration/existing-home/file-with'
import { inBrowser, launch, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { png } from '../unit/platform/papers/given-papers'
import { overflow } from './in-page'

// These run inside the page.
const widthOfDesk = (): number => document.querySelector<HTMLElement>('#app')?.getBoundingClientRect().width ?? 0
const widthOfPicture = (): number => document.querySelector<HTMLImageElement>('#peek img')?.naturalWidth ?? 0

inBrowser('prices at the desk of the clerks', () => {
  let house: House
  let browser: Browser
  let seller: Hands
  let id: string
  let own: string
  beforeAll(async () => {
    house = await openHouse()
    await hireClerks(house.world)
    browser = await launch()
    const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
    seller = await hands('jiang-gaoling')
    id = await readyToSign(seller, [await hands('liu-kaiping')])
    const { body } = await seller.post<{ paper: { id: string } }>('/papers', { kind: 'image/png', content: png({ size: 60 }).toString('base64') })
    const claim = { ground: 'justReason', reason: 'damage', statement: '厨房漏水多年，墙皮都掉了', papers: [body.paper.id] } as const
    own = (await dispute(seller, id, claim)).body.dispute.id
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const enter = async (who: string, width = 1280): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${house.base}/sandbox/desk?as=${who}`)
    await seen(page, '登录审核台')
    await page.getByLabel('密码').fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: '价格异议' }).click()
    await seen(page, /价格异议 \d/)
    return page
  }
  const openOnly = (page: Page): Promise<void> => page.getByRole('link').filter({ hasText: '价低有正当理由' }).click()

  it('shows a first clerk claim, paper and value, and takes no answer that was not tried', async () => {
    const page = await enter('gong-daiyan')
    await seen(page, '等您初核')
    expect(await page.getByRole('tab', { name: '价格模型' }).count()).toBe(0)
    await picture(page, 'desk-disputes')
    await openOnly(page)
    await seen(page, '厨房漏水多年，墙皮都掉了')
    await page.getByRole('button', { name: /第 1 份，照片/ }).click()
    await page.getByRole('dialog').waitFor()
    expect(await page.evaluate(widthOfPicture)).toBe(60)
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: '换可比成交，重新评估' }).click()
    await seen(page, '先试算，看清会变成多少')
    await page.getByRole('button', { name: '试算' }).click()
    await seen(page, /评估值变动/)
    await page.getByRole('button', { name: '提出答复' }).click()
    await seen(page, /写清理由/)
    await page.getByLabel('理由（当事人会看到）').fill('照片属实，按漏水的房子比过')
    await picture(page, 'desk-dispute')
    await page.getByRole('button', { name: '提出答复' }).click()
    await seen(page, '等复核')
    // The queue it goes back to was there all along, and is as wide as before.
    expect(await page.evaluate(widthOfDesk)).toBe(1280)
    await openOnly(page)
    await seen(page, '要复核岗的税务人员来复核')
    await page.context().close()
  })

  it('lets a second clerk send it back, the first one answer anew, and the second agree', async () => {
    const second = await enter('xie-wenhe')
    await seen(second, '等您复核')
    await openOnly(second)
    await seen(second, '照片属实，按漏水的房子比过')
    await picture(second, 'desk-approval')
    await second.getByRole('tab', { name: '退回' }).click()
    await second.getByLabel('请初核再看什么').fill('漏水算正当理由，看看能不能认可成交价')
    await second.getByRole('button', { name: '退回初核' }).click()
    await seen(second, '等您初核')

    const first = await enter('gong-daiyan')
    await openOnly(first)
    await seen(first, /复核退回：漏水算正当理由/)
    await first.getByRole('radio', { name: '认可成交价' }).click()
    await first.getByLabel('理由（当事人会看到）').fill('现场看过，漏水影响价格')
    await first.getByRole('button', { name: '提出答复' }).click()
    await seen(first, '等复核')
    await first.context().close()

    await second.getByRole('button', { name: '刷新' }).click()
    await seen(second, '等您复核')
    await openOnly(second)
    await seen(second, /评估值不变/)
    await second.getByRole('button', { name: '同意，告诉当事人' }).click()
    await seen(second, '现在没有等答复的价格异议')
    await second.context().close()
    expect(await readDispute(seller, own)).toMatchObject({ state: 'done', answer: { outcome: 'priceAccepted', reason: '现场看过，漏水影响价格' } })
    expect((await valueOf(seller, id)).priceUsed).toBe('declared')
  })

  it('shows how each version of the price model measured', async () => {
    const page = await enter('fu-dongming')
    await page.getByRole('tab', { name: '价格模型' }).click()
    await seen(page, '第 1 版')
    await seen(page, '在用')
    await seen(page, '离散系数 COD')
    await picture(page, 'desk-prices')
    await page.context().close()
  })

  it.each([390, 900, 1280])('cuts nothing off at %i px', async (width) => {
    const page = await enter('fu-dongming', width)
    expect(await page.evaluate(overflow)).toBe(0)
    await page.goto(`${house.base}/?as=fu-dongming#/desk/pages/dispute/index?id=${own}`)
    await seen(page, '这件办完了')
    expect(await page.evaluate(overflow)).toBe(0)
    await page.getByRole('tab', { name: '价格模型' }).click()
    await seen(page, '第 1 版')
    expect(await page.evaluate(overflow)).toBe(0)
    await page.context().close()
  })
})
