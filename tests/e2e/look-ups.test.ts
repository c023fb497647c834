import type { Browser, Page } from 'playwright-core'
import { keepContact } from '../../bff/platform/contacts/contact-store'
import { openOutlets } from '../../bff/sandbox/open-outlets'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { newKey } from '../support/new-key'
import { personIdOf } from '../support/person-id-of'
import { overflow, tooSmall } from './in-page'

inBrowser('looking things up on a phone', () => {
  let house: House
  let browser: Browser
  let page: Page
  let complaints: string[]
  let asked: string[]

  beforeAll(async () => {
    house = await openHouse()
    browser = await launch()
    await openOutlets(house.world)
    ;({ page, complaints } = await phone(browser))
    page.on('request', (request) => (request.url().includes('/api/v1/') ? asked.push(request.headers()['authorization'] === undefined ? 'open' : 'signed in') : undefined))
  })
  beforeEach(() => {
    asked = []
  })
  afterAll(async () => {
    expect(complaints).toEqual([])
    await browser.close()
    await house.close()
  })

  const open = async (at: string, as = ''): Promise<void> => {
    await page.goto('about:blank')
    await page.goto(`${house.base}/${as === '' ? '' : `?as=${as}`}#${at}`, { waitUntil: 'commit' })
  }
  const fill = (label: string, text: string): Promise<void> => page.getByLabel(label, { exact: true }).filter({ visible: true }).fill(text)
  const tap = (name: string | RegExp, role: 'button' | 'radio' | 'tab' = 'button'): Promise<void> => page.getByRole(role, { name }).filter({ visible: true }).first().click()
  const looks = async (name: string): Promise<void> => {
    expect([name, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, 0, []])
    await page.evaluate(() => window.scrollTo(0, 0))
    await picture(page, `look-up-${name}`)
  }
  /** Nobody had to sign in for it. */
  const wasOpen = (): void => expect(asked.filter((each) => each !== 'open')).toEqual([])

  it('lists everything, says what each needs, finds one by an everyday word and leads to it', async () => {
    await open('/look-ups/pages/all/index')
    await seen(page, '查自己的')
    await looks('all')
    await fill('找一项', '晚交')
    await seen(page, '滞纳金')
    expect(await page.getByText('欠税公告').filter({ visible: true }).count()).toBe(0)
    await tap(/^滞纳金/)
    await seen(page, '晚缴要加多少？')
    await page.goBack()
    await fill('找一项', '飞机票')
    await seen(page, '这里没有这一项')
  })

  it('reckons a late fee with its formula and article', async () => {
    await open('/look-ups/pages/late-fee/index')
    await tap('算一算')
    await seen(page, '写税款是多少元')
    await fill('税款', '10000')
    await fill('该在哪天以前缴', new Date(house.world.now() + 8 * 3_600_000 - 20 * 86_400_000).toISOString().slice(0, 10))
    await tap('算一算')
    await seen(page, '晚了 20 天')
    await seen(page, '100.00')
    await seen(page, /10,000.00 × 0.05% × 20 天/)
    await seen(page, /税收征收管理法第三十二条/)
    await looks('late-fee')
    await fill('该在哪天以前缴', '1998-05-01')
    await tap('算一算')
    await seen(page, '算不出来')
    wasOpen()
  })

  it('tells arrears of a name and of a district as they were published', async () => {
    await open('/look-ups/pages/arrears/index')
    await fill('名称或代码', '锦坝贸易')
    await tap('查一查')
    await seen(page, '386,412.00 元')
    await seen(page, '共 2 条')
    await seen(page, /来自.*欠税公告/)
    await looks('arrears')
    await fill('名称或代码', '')
    await tap(/^区县/)
    await fill('找区县', '渝中')
    await tap('渝中区', 'radio')
    await tap('查一查')
    await seen(page, '覃**')
    await fill('名称或代码', '%')
    await tap('查一查')
    await seen(page, '至少写两个字')
    wasOpen()
  })

  it('tells the state of a taxpayer, and says so when there is none', async () => {
    await open('/look-ups/pages/taxpayers/index')
    await fill('名称或代码', '锦坝')
    await tap('查一查')
    await seen(page, '非正常户')
    await seen(page, /一般纳税人，\d{4}-\d{2}-\d{2} 起/)
    await looks('taxpayers')
    await fill('名称或代码', '没有这家公司')
    await tap('查一查')
    await seen(page, '登记里没有这个名称')
    wasOpen()
  })

  it('tells serious cases that are published, and none that are over', async () => {
    await open('/look-ups/pages/serious-cases/index')
    await fill('名称或代码', '锦坝贸易')
    await tap('查一查')
    await seen(page, '虚开增值税专用发票')
    await looks('serious-cases')
    await fill('名称或代码', '荷浦商行')
    await tap('查一查')
    await seen(page, '没有正在公布的案件')
    wasOpen()
  })

  it('tells agents with their grade, and warns of one that is not on the list', async () => {
    await open('/look-ups/pages/agents/index')
    await fill('名称或执业证号', '缙岚')
    await tap('查一查')
    await seen(page, 'TSC5 级')
    await seen(page, '452 分')
    await looks('agents')
    await fill('名称或执业证号', '包过退税工作室')
    await tap('查一查')
    await seen(page, '名册里没有这一家')
    await looks('agents-none')
    wasOpen()
  })

  it('shows the A list of a year', async () => {
    await open('/look-ups/pages/a-list/index')
    await seen(page, '岚烟苑物业服务有限公司')
    await looks('a-list')
    await fill('名称或代码', '锦坝')
    await tap('查一查')
    await seen(page, '这一年的名单里没有')
    wasOpen()
  })

  it('checks an invoice and lists the outlets without a sign-in', async () => {
    await open('/invoices/pages/check/index')
    await fill('发票号码', '26509000000000888888')
    await fill('开票日期', '2026-02-01')
    await tap(/^查/)
    await seen(page, /没有|查不到/)
    await open('/supply/pages/outlets/index')
    await seen(page, '永川区')
    wasOpen()
  })

  it('tells a reference price to who is signed in, and none where too few were sold', async () => {
    await house.signIn('zhou-manwu')
    await open('/look-ups/pages/reference-price/index', 'zhou-manwu')
    await fill('小区', '漫鹭')
    await fill('建筑面积', '89.42')
    await tap('看参考价')
    await seen(page, /\d+ – \d+ 万元/)
    await seen(page, /这个小区 \d+ 笔成交/)
    await looks('reference-price')
    await fill('小区', '没有这个小区')
    await tap('看参考价')
    await seen(page, '登记里没有这个小区')
  })

  it('tells the progress of a case by number and tail, and not which of the two was wrong', async () => {
    const token = await house.signIn('zhou-manwu')
    await keepContact(house.world.db, house.world.keys, { personId: await personIdOf(house, 'zhou-manwu'), kind: 'phone', value: '19900000731', at: new Date(house.world.now()) })
    const { body } = await house.ask<{ case: { number: string } }>('POST', '/homes/corrections', { token, key: newKey(), body: { address: '渝中区 橘岸庭 1 幢 3-2' } })
    await open('/look-ups/pages/progress/index', 'bai-wufang')
    await fill('办件编号', body.case.number)
    await fill('手机号后四位', '0000')
    await tap('查进度')
    await seen(page, /编号或尾号不对/)
    await fill('手机号后四位', '0731')
    await tap('查进度')
    await seen(page, '在谁手里')
    await looks('progress')
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('404')))
  })

  it('keeps the last answer with its time while nobody answers', async () => {
    await open('/look-ups/pages/taxpayers/index')
    await fill('名称或代码', '岚烟苑')
    await tap('查一查')
    await seen(page, '岚烟苑物业服务有限公司')
    await page.context().setOffline(true)
    await seen(page, '没有网络')
    await seen(page, '岚烟苑物业服务有限公司')
    await page.context().setOffline(false)
  })

  it('begins on the front page: a box, all matters, and what is looked up most', async () => {
    await open('/pages/home/index', 'zhou-manwu')
    await seen(page, '全部 220 项')
    await looks('home')
    await tap('全部查询')
    await seen(page, '您想查什么？')
    await page.goBack()
    await tap('长辈版')
    await page.locator('.theme-elder').first().waitFor({ state: 'attached' })
    await looks('home-elder')
    await tap('普通版')
  })

  it('can be read in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await open('/look-ups/pages/agents/index')
    await fill('名称或执业证号', '5000000004')
    await tap('查一查')
    await seen(page, '已除名')
    await looks('agents-dark')
  })
})
