import type { Browser, Page } from 'playwright-core'
import { fileAndSign, handsOf } from '../integration/existing-home/file-with'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'

const WHAT_IF = '/estimate/pages/what-if/index'
const LAW = '/estimate/pages/law/index'

// These run inside the page.
const overflow = (): number => document.documentElement.scrollWidth - window.innerWidth
const toTop = (): void => document.querySelectorAll('*').forEach((element) => element.scrollTo(0, 0))
const cutOff = (element: Element): boolean => element.scrollWidth > element.clientWidth
const tooSmall = (): object[] =>
  [...document.querySelectorAll<HTMLElement>('[role=button],[role=link],[role=tab],[role=switch],[role=radio]')]
    .filter((element) => element.offsetParent !== null)
    .map((element) => ({ name: (element.getAttribute('aria-label') ?? element.innerText).trim(), height: element.getBoundingClientRect().height }))
    .filter(({ name, height }) => name === '' || height < 44)

inBrowser('trying out a sale and looking up the law', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    house = await openHouse()
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  /** Paths of the calls to the BFF. */
  const callsOf = (page: Page): string[] => {
    const calls: string[] = []
    page.on('request', (request) => (request.url().includes('/api/v1/') ? calls.push(request.url().split('/api/v1')[1] ?? '') : undefined))
    return calls
  }
  const open = async (hash: string, options: Parameters<typeof phone>[1] = {}, query = '') => {
    const device = await phone(browser, options)
    const calls = callsOf(device.page)
    await device.page.goto(`${house.base}/${query}#${hash}`)
    return { ...device, calls }
  }
  /** Days around today, in Chongqing. */
  const yearsAgo = (years: number, days = 0) => new Date(Date.now() + 8 * 3_600_000 - (years * 365 + days) * 86_400_000).toISOString().slice(0, 10)
  const fill = async (page: Page, heldSince: string) => {
    await page.getByRole('textbox', { name: '成交价' }).fill('860000')
    await page.getByLabel('哪天买来的').fill(heldSince)
    await page.getByRole('tab', { name: '只有这套' }).click()
    await page.getByRole('group', { name: '买方家里已有几套' }).getByRole('tab', { name: '没有' }).click()
    await page.getByRole('textbox', { name: '建筑面积' }).fill('89.42')
    await page.getByRole('textbox', { name: '当年买价' }).fill('815000')
  }

  it('computes for a stranger without any session, names what is missing, and compares today with the anniversary', async () => {
    const { page, calls, complaints } = await open(WHAT_IF)
    await seen(page, '换个条件会怎样？')
    await seen(page, /还差：/)
    await picture(page, 'what-if-missing')
    await fill(page, yearsAgo(3))
    await seen(page, '9,000.00')
    await page.getByRole('tab', { name: '满五年' }).click()
    await seen(page, /晚 24 个月，少缴/)
    const chart = await page.getByRole('img', { name: /卖方的税，今天 9,000 元；\d{4}-\d\d-\d\d 起 0 元/ }).count()
    expect(chart).toBe(1)
    await page.evaluate(toTop)
    await picture(page, 'what-if')
    expect(calls.filter((call) => call !== '/estimates/existing-home')).toEqual([])
    expect(await house.world.db.selectFrom('session').select('token_hash').execute()).toEqual([])
    expect(complaints).toEqual([])
  })

  it('asks at most twice for a burst of taps, keeps the last answer meanwhile, and the form after closing the page', async () => {
    const { page, calls } = await open(WHAT_IF)
    await fill(page, yearsAgo(1))
    await seen(page, /^到手/)
    await page.waitForTimeout(1500)
    calls.length = 0
    const more = page.getByRole('button', { name: '多一万' })
    // Within the page: a slow machine would let so much time pass between two taps that they are no burst.
    await more.evaluate(async (button) => {
      for (let tap = 0; tap < 5; tap++) {
        ;(button as HTMLElement).click()
        await Promise.resolve()
      }
    })
    await page.waitForTimeout(1500)
    expect(calls.length).toBe(2)
    calls.length = 0
    await page.getByRole('tab', { name: '满两年' }).click()
    await seen(page, /少缴/)
    expect(calls.length).toBe(1)
    await page.reload()
    await seen(page, /少缴/)
    expect(await page.getByRole('textbox', { name: '成交价' }).inputValue()).toBe('910,000')
    await page.getByRole('textbox', { name: '成交价' }).fill('')
    await seen(page, '写上成交价，就能算')
    await seen(page, /少缴/)
  })

  it('folds each tax open to its formula, its law and what would change it', async () => {
    const { page } = await open(WHAT_IF)
    await fill(page, yearsAgo(1))
    await page.getByRole('button', { name: /^增值税，不满两年/ }).click()
    await seen(page, '860,000 ÷ (1 + 3%) × 3%')
    await seen(page, /财政部 税务总局公告/)
    await seen(page, '会变吗')
    await page.getByRole('button', { name: /^增值税，不满两年/ }).scrollIntoViewIfNeeded()
    await picture(page, 'what-if-line')
  })

  it('shows each of two owners a half', async () => {
    const { page } = await open(WHAT_IF)
    await fill(page, yearsAgo(3))
    await page.getByRole('group', { name: '几个人卖' }).getByRole('tab', { name: '两人各半' }).click()
    await seen(page, '卖方的税，每人')
    await seen(page, '4,500.00')
  })

  it('keeps the last answer when the network goes, says so, and goes on when it is back', async () => {
    const { page, context } = await open(WHAT_IF)
    await fill(page, yearsAgo(3))
    await seen(page, '9,000.00')
    await context.setOffline(true)
    await page.getByRole('button', { name: '多一万' }).click()
    await seen(page, '没有连上')
    await seen(page, '9,000.00')
    await picture(page, 'what-if-offline')
    await context.setOffline(false)
    await page.getByRole('button', { name: '再试一次' }).click()
    await seen(page, '11,000.00')
  })

  it('begins with the facts of a filing, and leads back to it', async () => {
    const [seller, buyer] = [handsOf(house, await house.signIn('liao-duanqi')), handsOf(house, await house.signIn('tan-ertao'))]
    const filing = await fileAndSign(seller, [buyer])
    const own = (await seller.filing(filing.id)).facts.find(({ name }) => name === 'heldSince')
    const { page } = await open(`${WHAT_IF}?filing=${filing.id}`, {}, '?as=liao-duanqi')
    await seen(page, '只是试算，不影响您的申报。')
    expect(await page.getByLabel('哪天买来的').inputValue()).toBe(own?.value)
    const notice = await seller.get<{ bill: { amount: number } }>(`/existing-home/filings/${filing.id}/notice`)
    await seen(page, (notice.body.bill.amount / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }))
    await picture(page, 'what-if-filing')
    await page.getByRole('button', { name: '回到我的申报' }).click()
    await page.waitForURL(/existing-home\/pages\/filing\/index/)
  })

  it('lists the law of a day, finds by words, and shows first what changed since another day', async () => {
    const { page, calls, complaints } = await open(LAW)
    await seen(page, '个人卖住房，没满年限的税率')
    await picture(page, 'law')
    await page.getByRole('textbox', { name: '搜一搜' }).fill('契税 面积')
    await seen(page, '140.00 ㎡')
    expect(await page.getByText('个人卖住房，没满年限的税率').filter({ visible: true }).count()).toBe(0)
    await page.getByRole('textbox', { name: '搜一搜' }).fill('')
    await page.getByLabel('哪一天').fill('2024-12-01')
    await page.getByRole('link', { name: '和另一天比' }).click()
    await page.getByLabel('和哪天比').fill('2024-11-30')
    await seen(page, /比 2024-11-30 变了 \d+ 项/)
    await seen(page, '以前：90.00 ㎡')
    await page.getByRole('button', { name: /优惠的面积界线/ }).click()
    await seen(page, /公告2024年第16号/)
    await picture(page, 'law-changed')
    expect(calls.filter((call) => !call.startsWith('/law'))).toEqual([])
    expect(complaints).toEqual([])
  })

  it.each([['what-if', WHAT_IF, '卖方的税'], ['law', LAW, '个人卖住房，没满年限的税率']])(
    'cuts nothing off on %s from 320 to 430 px, light, dark and for elders, and gives 44 px to everything one can tap',
    async (name, hash, text) => {
      for (const [width, colorScheme, elder] of [[320, 'light', false], [430, 'dark', false], [320, 'light', true]] as const) {
        const { page, context } = await open(hash, { width, colorScheme })
        if (elder) {
          await page.evaluate(() => window.localStorage.setItem('yst..elder', 'true'))
          await page.reload()
        }
        if (name === 'what-if') {
          await fill(page, yearsAgo(3))
          await page.getByRole('tab', { name: '满五年' }).click()
          await seen(page, /少缴/)
          expect(await page.getByRole('textbox', { name: '成交价' }).evaluate(cutOff)).toBe(false)
        }
        await seen(page, text)
        expect([name, width, elder, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, width, elder, 0, []])
        await page.evaluate(toTop)
        await picture(page, `${name}-${width}-${colorScheme}${elder ? '-elder' : ''}`)
        await context.close()
      }
    },
  )
})
