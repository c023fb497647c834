import type { Browser, Page } from 'playwright-core'
import { answerWith, deskOf, lowForAReason, dispute, readyToSign } from '../integration/existing-home/dispute-with'
import { handsOf } from '../integration/existing-home/file-with'
import type { Hands } from '../integration/existing-home/file-with'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { tinyPng } from '../support/tiny-picture'
import { overflow, tooSmall } from './in-page'

const GROUNDS = ['有一处登记得不对', '有更合适的成交可比', '我有评估报告', '价低有正当理由'] as const

inBrowser('the price of a home on a phone', () => {
  let house: House
  let browser: Browser
  let seller: Hands
  let filingId: string
  const photo = { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from(tinyPng, 'base64') }

  beforeAll(async () => {
    house = await openHouse()
    browser = await launch()
    const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
    seller = await hands('jiang-gaoling')
    filingId = await readyToSign(seller, [await hands('liu-kaiping')])
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (page: Page, at: string, id: string, who = 'jiang-gaoling'): Promise<void> => {
    await page.goto(`${house.base}/?as=${who}#/${at}/index?id=${id}`)
  }
  const tap = (page: Page, name: string | RegExp, exact = false): Promise<void> => page.getByRole('button', { name, exact }).filter({ visible: true }).first().click()

  /** Nothing is cut off and everything can be tapped: on a small phone, in the dark, in the elder edition. */
  const fitsEverywhere = async (page: Page, name: string, text: string | RegExp, again?: () => Promise<void>): Promise<void> => {
    const fits = async (look: string) => {
      expect([name, look, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, look, 0, []])
      await picture(page, `price-${name}-${look}`)
    }
    await page.setViewportSize({ width: 320, height: 700 })
    await fits('320-light')
    await page.setViewportSize({ width: 390, height: 844 })
    await fits('390-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 430, height: 932 })
    await fits('430-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => localStorage.setItem('yst.jiang-gaoling.elder', 'true'))
    await page.reload()
    await again?.()
    await seen(page, text)
    await fits('390-elder')
    await page.evaluate(() => localStorage.removeItem('yst.jiang-gaoling.elder'))
  }

  it('shows the value with interval, comparables, steps and the way to contradict it, on every phone', async () => {
    const { page, complaints } = await phone(browser)
    await open(page, 'price/pages/value', filingId)
    await seen(page, '成交价低于参考下限')
    await seen(page, '单价怎么来的')
    await seen(page, '没意见，看税额')
    await fitsEverywhere(page, 'value', '成交价低于参考下限')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('puts the comparables where they lie, and takes each apart', async () => {
    const { page } = await phone(browser)
    await open(page, 'price/pages/value', filingId)
    await seen(page, '和哪些房子比')
    const more = page.getByRole('button', { name: /^再看 \d+ 套$/ })
    if ((await more.count()) > 0) {
      await more.click()
      await seen(page, '收起')
    }
    const toPlot = async () => {
      await page.getByRole('tab', { name: '位置' }).click()
      await page.getByRole('img', { name: /以这套房为中心，\d+ 套可比房的位置/ }).scrollIntoViewIfNeeded()
    }
    await toPlot()
    await tap(page, /^第 2 套，/)
    await seen(page, '折合单价')
    await picture(page, 'price-comparable-390-light')
    await tap(page, '关闭')
    await fitsEverywhere(page, 'plot', /圆越大/, toPlot)
    await page.context().close()
  })

  it('offers no reason for a low price where the price is not low', async () => {
    const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
    const usual = await readyToSign(await hands('zhou-manwu'), [await hands('chen-shoutao')])
    const { page } = await phone(browser)
    await open(page, 'price/pages/dispute', usual, 'zhou-manwu')
    await seen(page, '我有评估报告')
    expect(await page.getByText('价低有正当理由').count()).toBe(0)
    await page.context().close()
  })

  it.each(GROUNDS)('asks little for "%s", on every phone', async (ground) => {
    const { page } = await phone(browser)
    await open(page, 'price/pages/dispute', filingId)
    await seen(page, '哪里不对？')
    await picture(page, 'price-grounds-390-light')
    await tap(page, new RegExp(`^${ground}`))
    await seen(page, '提交以后')
    await tap(page, '提交异议', true)
    await page.getByRole('alert').first().waitFor()
    await fitsEverywhere(page, `dispute-${GROUNDS.indexOf(ground) + 1}`, '提交以后')
    await page.context().close()
  })

  it('takes a dispute with a photo; nobody signs until two clerks have answered; the answer changes what counts', async () => {
    const { page } = await phone(browser)
    await open(page, 'price/pages/value', filingId)
    await tap(page, '有异议')
    await tap(page, /^价低有正当理由/)
    await page.getByRole('radio', { name: '房子有损坏，或出过大事' }).click()
    await page.getByLabel('说说情况').fill('厨房漏水多年，墙皮都掉了')
    const chooser = page.waitForEvent('filechooser')
    await tap(page, '选照片或 PDF')
    await (await chooser).setFiles(photo)
    await seen(page, '传好了')
    await picture(page, 'price-dispute-ready-390-light')
    await page.reload()
    expect(await page.getByLabel('说说情况').inputValue()).toBe('厨房漏水多年，墙皮都掉了')
    await seen(page, '传好了')
    await tap(page, '提交异议', true)
    await seen(page, /日前答复|今天 .* 前答复/)
    await fitsEverywhere(page, 'waiting', '税务人员在看')
    await tap(page, /^第 1 份材料/)
    await page.getByRole('dialog').getByRole('img', { name: '第 1 份材料，照片' }).waitFor()
    await tap(page, '关闭')
    const disputeId = /id=([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

    const buyer = await phone(browser)
    await open(buyer.page, 'existing-home/pages/tax-sheet', filingId, 'liu-kaiping')
    await seen(buyer.page, '价格异议有了答复再签')
    await seen(buyer.page, /价格异议在办/)
    await buyer.page.context().close()

    const answered = await answerWith([await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')], disputeId, { kind: 'acceptPrice', reason: '现场照片看得出长期漏水，认可成交价' })
    expect(answered.status).toBe(200)
    await page.reload()
    await seen(page, '税务局认可您的价')
    await fitsEverywhere(page, 'accepted', '税务局认可您的价')
    await tap(page, '看税额')
    await seen(page, '税务局认可这个成交价')
    await page.context().close()
  })

  it('lets one take a dispute back, and says what is left after a refusal', async () => {
    const { page } = await phone(browser)
    const first = (await dispute(seller, filingId, await lowForAReason(seller))).body.dispute
    await open(page, 'price/pages/answer', first.id)
    await tap(page, '撤回异议')
    await tap(page, '撤回', true)
    await seen(page, '您撤回了异议')
    const second = (await dispute(seller, filingId, await lowForAReason(seller))).body.dispute
    await answerWith([await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')], second.id, { kind: 'keep', reason: '照片看不出损坏在这套房' })
    await page.goto('about:blank')
    await open(page, 'price/pages/answer', second.id)
    await seen(page, '还不同意，怎么办')
    await fitsEverywhere(page, 'kept', '评估价不变')
    await page.context().close()
  })
})
