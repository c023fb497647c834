import type { Browser, Page } from 'playwright-core'
import { fileAndSign, handsOf, openByContract } from '../integration/existing-home/file-with'
import type { Hands } from '../integration/existing-home/file-with'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'
import { overflow, tooSmall } from './in-page'

/** A sale to be signed, one to be paid, and one that is exempt. */
type Sale = 'begun' | 'owing' | 'exempt'

/** Every page of the errand: who looks at it, where, and a text by which one knows that it is there. */
const PAGES: readonly [name: string, who: string, page: string, sale: Sale | undefined, text: string | RegExp][] = [
  ['pick', 'shi-yan', 'existing-home/pages/pick', undefined, '您要卖哪套房'],
  ['facts', 'zhou-manwu', 'existing-home/pages/facts', 'begun', '家里住房'],
  ['hub', 'zhou-manwu', 'existing-home/pages/filing', 'begun', '等您签字'],
  ['sheet', 'zhou-manwu', 'existing-home/pages/tax-sheet', 'begun', '您一共要缴'],
  ['sign', 'zhou-manwu', 'existing-home/pages/sign', 'begun', '您要签的话'],
  ['value', 'zhou-manwu', 'price/pages/value', 'begun', /成交价.*参考/],
  ['notice', 'liao-duanqi', 'existing-home/pages/notice', 'owing', /还有 \d+ 天/],
  ['paid', 'liao-duanqi', 'existing-home/pages/paid', 'owing', '还没有收到付款'],
  ['exempt', 'jiang-gaoling', 'existing-home/pages/notice', 'exempt', '不用缴税'],
  ['certificate', 'jiang-gaoling', 'existing-home/pages/certificates', 'exempt', '验证码'],
  ['over', 'liao-duanqi', 'existing-home/pages/tax-sheet', 'owing', '看这件申报到了哪里'],
  ['verify', 'zhou-manwu', 'certificates/pages/verify', undefined, '这份证明是真的吗'],
]

/** The most a page may ask to show itself. */
const MOST_CALLS = 2

inBrowser('the pages of the filing', () => {
  let house: House
  let browser: Browser
  const filings: Partial<Record<Sale, string>> = {}

  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
    const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
    const [seller, elder] = [await hands('zhou-manwu'), await hands('jiang-gaoling'), await hands('shi-yan')]
    filings.begun = (await openByContract(seller)).id
    await seller.confirm(filings.begun)
    filings.owing = (await fileAndSign(await hands('liao-duanqi'), [await hands('tan-ertao')])).id
    const exempt = (filings.exempt = (await fileAndSign(elder, [await hands('liu-kaiping')])).id)
    await until(async () => (await elder.get<{ items: unknown[] }>(`/existing-home/filings/${exempt}/certificates`)).body.items.length > 0)
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const addressOf = (who: string, page: string, sale?: Sale): string =>
    `${house.base}/?as=${who}#/${page}/index${sale === undefined ? '' : `?id=${filings[sale] ?? ''}`}`

  const fits = async (page: Page, name: string): Promise<void> => {
    expect([name, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, 0, []])
    await picture(page, `filing-${name}`)
  }

  it.each(PAGES)('shows %s in two calls, and cuts nothing off on a small, a dark and an elder screen', async (name, who, at, sale, text) => {
    const { page } = await phone(browser, { width: 320 })
    const asked: string[] = []
    page.on('request', (request) => (request.method() === 'GET' && request.url().includes('/api/') ? asked.push(request.url()) : undefined))
    await page.goto(addressOf(who, at, sale))
    await seen(page, text)
    expect(asked.length).toBeLessThanOrEqual(MOST_CALLS)
    await fits(page, `${name}-320-light`)
    await page.setViewportSize({ width: 430, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await fits(page, `${name}-430-dark`)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate((key) => localStorage.setItem(key, 'true'), `yst.${who}.elder`)
    await page.reload()
    await seen(page, text)
    await fits(page, `${name}-390-elder`)
    await page.context().close()
  })

  it('keeps a deal that was half typed when the page is closed', async () => {
    const { page, context } = await phone(browser, { width: 320 })
    await page.goto(addressOf('shi-yan', 'existing-home/pages/pick'))
    await page.getByRole('button', { name: '就卖这套' }).click()
    await page.getByText('没有网签，自己填').click()
    await page.getByLabel('成交价').fill('512300.50')
    await page.getByLabel('买方身份证最后 4 位').fill('12')
    await page.getByRole('button', { name: '就按这个申报' }).click()
    await seen(page, '是身份证最后 4 位，最后一位可能是 X')
    await fits(page, 'deal-320-light')
    await page.close()
    const again = await context.newPage()
    await again.goto(addressOf('shi-yan', 'existing-home/pages/deal'))
    await seen(again, '合同上怎么写的')
    expect(await again.getByLabel('成交价').inputValue()).toBe('512300.50')
    expect(await again.getByLabel('买方身份证最后 4 位').inputValue()).toBe('12')
    await context.close()
  })
})
