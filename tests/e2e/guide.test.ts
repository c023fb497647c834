import type { Browser, Page } from 'playwright-core'
import { addDays, dayIn } from '#shared/model/day'
import { openHalls } from '../../bff/sandbox/open-halls'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { overflow, tooSmall } from './in-page'

const ITEMS = '/guide/pages/items/index'
const ITEM = '/guide/pages/item/index'

// Runs inside the page.
const toTop = (): void => document.querySelectorAll('*').forEach((element) => element.scrollTo(0, 0))

inBrowser('the guide to all items', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    house = await openHouse()
    await openHalls(house.world, { alwaysOpen: true, only: ['hall-500103', 'hall-500106'], historyDays: 0 })
    const day = addDays(dayIn(house.world.now()), -1)
    await house.world.db.insertInto('item_time').values({ item_id: 'ZX001', day, channel: 'hall', minutes: JSON.stringify({ 22: 41, 26: 20, 55: 23 }) }).execute()
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
  const row = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first()
  const filter = (page: Page, words: string) => page.getByRole('textbox', { name: '按名字找' }).fill(words)

  it('shows seven classes, finds by name, and keeps to what can be done here', async () => {
    const { page, complaints } = await open(ITEMS)
    await seen(page, '全部 220 件，全市哪个厅都能办。')
    await picture(page, 'guide-items')
    await row(page, '发票办理，33 件').click()
    await seen(page, '发票领用（窗口领取）')
    await picture(page, 'guide-items-open')
    await filter(page, '代开 专用')
    await seen(page, '发票办理 1 件')
    expect(await page.getByText('开具税收完税证明（表格式）').filter({ visible: true }).count()).toBe(0)
    await filter(page, '税')
    await seen(page, /看其余 \d+ 件/)
    await filter(page, '恐龙')
    await seen(page, '没有叫这个名字的')
    await filter(page, '')
    await page.getByRole('tab', { name: '在这里能办' }).click()
    await seen(page, '发票总额度调整申请')
    expect(await page.getByText('发票领用（窗口领取）').filter({ visible: true }).count()).toBe(0)
    await picture(page, 'guide-items-here')
    expect(complaints).toEqual([])
  })

  it('tells all about an item without any session, and leads to where it is done', async () => {
    const { page, complaints } = await open(ITEMS)
    await filter(page, '代开增值税普通')
    await row(page, /代开增值税普通发票/).click()
    await seen(page, '没有登记、偶尔要开票的个人，和临时开不了票的小规模纳税人')
    await seen(page, '不用带')
    await seen(page, '金额大的时候')
    await seen(page, '发票管理办法第十六条')
    await seen(page, '待税务机关核实')
    await page.evaluate(toTop)
    await picture(page, 'guide-item')
    expect(await house.world.db.selectFrom('session').select('token_hash').execute()).toEqual([])
    expect(complaints).toEqual([])
    await page.getByRole('button', { name: '现在就办' }).click()
    await page.waitForURL(/invoices\/pages\/new\/index/)
  })

  it('says how long it really takes and how many halls can do it now, and leads there and to the check before one goes', async () => {
    const { page } = await open(`${ITEM}?id=ZX001`)
    await seen(page, '一半的人在窗口 26 分钟内办完')
    await seen(page, '最近 30 天共 84 件，窗口按 40 分钟安排')
    await seen(page, '现在全市 2 个厅能办')
    await picture(page, 'guide-item-hall')
    await row(page, /去之前查一遍/).click()
    await page.waitForURL(/guide\/pages\/check\/index\?item=ZX001/)
    await page.goBack()
    await page.getByRole('button', { name: '看哪个厅最快' }).click()
    await page.waitForURL(/halls\/pages\/list\/index\?item=ZX001/)
  })

  it.each(['FP999', '%3Cscript%3E'])('says so when there is no item %s, and leads to all', async (id) => {
    const { page } = await open(`${ITEM}?id=${id}`)
    await seen(page, /没有找到/)
    await row(page, '看全部事项').click()
    await seen(page, '您要办哪件事？')
  })

  it('shows without a network what this phone read last, and when that was so', async () => {
    const { page, context } = await open(`${ITEM}?id=ZM001`)
    await seen(page, '开具税收完税证明（表格式）')
    await context.route('**/api/v1/**', (asked) => asked.abort())
    await page.reload()
    await seen(page, /这是 \d\d:\d\d 的情况/)
    await seen(page, '缴过税、要一张证明的个人和公司')
    await picture(page, 'guide-item-offline')
  })

  it.each([[320, 'light', false], [390, 'dark', false], [390, 'light', true]] as const)(
    'cuts nothing off at %i px, %s, for elders: %s, and gives 44 px to everything one can tap',
    async (width, colorScheme, elder) => {
      const { page } = await open(ITEMS, { width, colorScheme })
      if (elder) {
        await page.evaluate(() => window.localStorage.setItem('yst..elder', 'true'))
        await page.reload()
      }
      const name = `${width}-${colorScheme}${elder ? '-elder' : ''}`
      await row(page, '发票办理，33 件').click()
      await seen(page, '发票票种核定')
      expect([await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([0, []])
      await page.evaluate(toTop)
      await picture(page, `guide-items-${name}`)
      await row(page, /丢失、被盗税控专用设备处理/).click()
      await seen(page, '税控盘、金税盘或税务 UKey 丢了的公司和个体户')
      expect([await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([0, []])
      await page.evaluate(toTop)
      await picture(page, `guide-item-${name}`)
    },
  )
})
