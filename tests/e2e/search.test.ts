import type { Browser, Page } from 'playwright-core'
import { openHalls } from '../../bff/sandbox/open-halls'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { overflow, tooSmall } from './in-page'

const SEARCH = '/guide/pages/search/index'

inBrowser('searching and asking', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    house = await openHouse()
    await openHalls(house.world, { only: ['hall-500106'] })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (hash: string, options: Parameters<typeof phone>[1] = {}) => {
    const device = await phone(browser, options)
    await device.page.goto(`${house.base}/#${hash}`)
    return device
  }
  const type = (page: Page, words: string) => page.getByRole('textbox', { name: '搜一搜' }).pressSequentially(words, { delay: 20 })

  it('finds while somebody types, the last words win, and leads on', async () => {
    const { page, complaints } = await open(SEARCH)
    await seen(page, '大家常搜')
    await picture(page, 'search-start')
    const asked: string[] = []
    page.on('request', (request) => (request.url().includes('/search?q=') ? asked.push(decodeURIComponent(request.url().split('q=')[1] ?? '')) : undefined))
    await type(page, '卖房子要好多税')
    await seen(page, '税费试算')
    await picture(page, 'search-found')
    // Not a question for each letter.
    expect(asked.length).toBeLessThan(4)
    expect(asked.at(-1)).toBe('卖房子要好多税')
    expect(await page.evaluate(overflow)).toBe(0)
    expect(await page.evaluate(tooSmall)).toEqual([])
    await page.getByRole('button', { name: /^税费试算/ }).first().click()
    await seen(page, '换个条件会怎样？')
    expect(complaints).toEqual([])
  })

  it('keeps what was searched for on the phone alone, and forgets it when told', async () => {
    const { page } = await open(SEARCH)
    await type(page, '滞纳金')
    await page.getByRole('button', { name: /^滞纳金，/ }).first().click()
    await page.goto(`${house.base}/?again#${SEARCH}`)
    await seen(page, '最近搜过')
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByText('最近搜过').waitFor({ state: 'detached' })
  })

  it('answers what it is sure of, with the law and the day, and leads on from there', async () => {
    const { page, complaints } = await open(SEARCH)
    await type(page, '首套房契税好多个点')
    await seen(page, '看依据和更多')
    await picture(page, 'search-answered')
    await page.getByRole('button', { name: /看依据和更多$/ }).click()
    await seen(page, /面积不超过 140 平方米的，契税 1%/)
    await seen(page, '待税务机关核实')
    await picture(page, 'answer')
    expect(await page.evaluate(overflow)).toBe(0)
    expect(complaints).toEqual([])
  })

  it('says that it does not know, and whom to ask', async () => {
    const { page } = await open('/guide/pages/answer/index?id=counter-assessed')
    await seen(page, '这个数只有税务机关知道')
    await picture(page, 'answer-bureau')
    await page.goto(`${house.base}/?none#${SEARCH}`)
    await type(page, 'qwxzqwxz')
    await seen(page, '没有找到“qwxzqwxz”')
    await picture(page, 'search-none')
  })

  it('says what went wrong without a line, and goes on by itself when asked again', async () => {
    const { page, context } = await open(SEARCH)
    await seen(page, '大家常搜')
    await context.setOffline(true)
    await type(page, '完税证明')
    await page.getByRole('alert').first().waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: '再试一次' }).click()
    await seen(page, '最合适的')
  })

  it('is readable in the elder edition and in the dark', async () => {
    const { page } = await open('/pages/home/index', { colorScheme: 'dark' })
    await page.getByRole('button', { name: /长辈版/ }).first().click()
    await page.goto(`${house.base}/?elder#${SEARCH}`)
    await type(page, '满五唯一')
    await seen(page, '看依据和更多')
    await picture(page, 'search-elder-dark')
    expect(await page.evaluate(overflow)).toBe(0)
    expect(await page.evaluate(tooSmall)).toEqual([])
  })
})
