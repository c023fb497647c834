import type { Browser, Page } from 'playwright-core'
import { personById } from '../../bff/sandbox/city/demo-people'
import { keepPhone, codesOf } from '../integration/session/step-up-with'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import type { Phone } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'
import { overflow, tooSmall } from './in-page'

const WHO = 'chen-shoutao'

inBrowser('my records', () => {
  let house: House
  let browser: Browser
  let mine: Phone

  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
    const token = await house.signIn(WHO)
    await keepPhone(house, WHO, token)
    await Promise.all(['qin-fangdong', 'liao-duanqi', 'tan-ertao'].map((id) => house.signIn(id)))
    mine = await phone(browser)
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = (page: Page, who: string, hash: string): Promise<unknown> => page.goto(`${house.base}/?as=${who}#/records/pages/${hash}`)
  const tap = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).filter({ visible: true }).first().click()
  const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).filter({ visible: true }).first().click()
  const isNeat = async (page: Page): Promise<void> => {
    expect(await page.evaluate(overflow)).toBe(0)
    expect(await page.evaluate(tooSmall)).toEqual([])
  }

  it('shows what was paid by month, and of each payment for what and when the treasury had it', async () => {
    const { page } = mine
    await open(page, WHO, 'tax-payments/index')
    await seen(page, '我缴过的税')
    await tab(page, '全部')
    await seen(page, /一共缴了/)
    await isNeat(page)
    await picture(page, 'records-tax-payments')
    await tap(page, /车船税/)
    await seen(page, '凭证号')
    await picture(page, 'records-tax-payment')
  })

  it('shows deed tax as the proof of what a home cost, refunds with why they are held, and deadlines with days left', async () => {
    const { page } = mine
    await open(page, 'liao-duanqi', 'deed-taxes/index')
    await tap(page, /南岸区/)
    await seen(page, '计税价格')
    await picture(page, 'records-deed-tax')
    await open(page, 'tan-ertao', 'refunds/index')
    await seen(page, '停着，等您')
    await isNeat(page)
    await tap(page, /个税年度汇算/)
    await seen(page, /户名/)
    await picture(page, 'records-refund')
    await open(page, 'qin-fangdong', 'deadlines/index')
    await seen(page, '缴房产税')
    await isNeat(page)
    await picture(page, 'records-deadlines')
    await tap(page, /缴房产税/)
    const [ics] = await Promise.all([page.waitForEvent('download'), tap(page, '放进手机日历')])
    expect(ics.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}\.ics$/)
  })

  it('makes a statement of income after a second proof, goes on by itself, and anybody can check it', async () => {
    const { page } = mine
    await open(page, WHO, 'incomes/index')
    await seen(page, /渝岚沙盒/)
    await isNeat(page)
    await picture(page, 'records-incomes')
    await tap(page, '开收入纳税明细')
    await seen(page, '还没开过证明')
    const before = codesOf(house, WHO).length
    await tap(page, '开证明')
    await seen(page, /发到了 199/)
    await until(() => codesOf(house, WHO).length > before)
    await picture(page, 'records-step-up')
    const code = codesOf(house, WHO).at(-1) ?? ''
    await page.getByRole('textbox', { name: '验证码' }).fill(code === '000000' ? '111111' : '000000')
    await tap(page, '确认，接着办')
    await seen(page, /验证码不对/)
    await page.getByRole('textbox', { name: '验证码' }).fill(code)
    await tap(page, '确认，接着办')
    await seen(page, '开好了，在下面第一份。')
    await isNeat(page)
    await picture(page, 'records-statements')
    await tap(page, /^收入纳税明细，/)
    const [pdf] = await Promise.all([page.waitForEvent('download'), tap(page, '打开 PDF')])
    expect(pdf.suggestedFilename()).toMatch(/^个人收入纳税明细-\d{18}\.pdf$/)
    await picture(page, 'records-statement')
    const { body } = await house.ask<{ items: { qr: string }[] }>('GET', '/my/statements', { token: await house.signIn(WHO) })
    await page.goto(`${house.base}/${new URL(body.items[0]?.qr ?? '').hash}`)
    await seen(page, '是真的，有效')
    await seen(page, '陈**')
    expect(await page.getByText(personById(WHO).name).count()).toBe(0)
    await picture(page, 'records-verified')
  })

  it('is as good in the dark and in the elder edition', async () => {
    const { page, complaints } = await phone(browser, { width: 375, height: 812, colorScheme: 'dark' })
    await open(page, WHO, 'incomes/index')
    await page.evaluate((who) => localStorage.setItem(`yst.${who}.elder`, 'true'), WHO)
    await page.reload()
    await seen(page, /渝岚沙盒/)
    await isNeat(page)
    await picture(page, 'records-incomes-elder-dark')
    expect(complaints).toEqual([])
    expect(mine.complaints.filter((text) => !/(403|422)/.test(text))).toEqual([])
  })
})
