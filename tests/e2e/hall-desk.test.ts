import type { Browser, Page } from 'playwright-core'
import { joinQueue } from '../../bff/platform/halls/queue'
import { DEMO_PASSWORD } from '../../bff/sandbox/hire-clerks'
import { openHalls } from '../../bff/sandbox/open-halls'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import type { Phone } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { personIdOf } from '../support/person-id-of'
import { overflow, tooSmall } from './in-page'

const HALL = 'hall-500103'
/** 注销税务登记: three conditions and two papers to bring. */
const ITEM = 'ZX003'
const WHO = 'zhou-manwu'

inBrowser('the desk of a hall and the green pass', () => {
  let house: House
  let browser: Browser
  let desk: Page
  let mobile: Phone
  let code: string
  const complaints: string[] = []
  beforeAll(async () => {
    house = await openHouse()
    await house.signInStaff('ke-chuangkou')
    await house.signIn(WHO)
    await openHalls(house.world, { alwaysOpen: true, only: [HALL], historyDays: 10 })
    browser = await launch()
    mobile = await phone(browser)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    desk = await context.newPage()
    desk.setDefaultTimeout(30_000)
    desk.on('pageerror', (error) => complaints.push(error.message))
  }, 120_000)
  afterAll(async () => {
    expect([...complaints, ...mobile.complaints]).toEqual([])
    await browser.close()
    await house.close()
  })

  const tap = (name: string): Promise<void> => mobile.page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
  const gone = (text: string): Promise<void> => desk.getByText(text).filter({ visible: true }).first().waitFor({ state: 'detached' })
  /** Nothing is cut off and everything can be tapped, also on a small phone, in the dark and in the elder edition. */
  const fits = async (name: string, text: string): Promise<void> => {
    const { page } = mobile
    const look = async (as: string): Promise<void> => {
      expect([name, as, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, as, 0, []])
      await picture(page, `pass-${name}-${as}`)
    }
    await look('390-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 320, height: 700 })
    await look('320-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate((who) => localStorage.setItem(`yst.${who}.elder`, 'true'), WHO)
    await page.reload()
    await seen(page, text)
    await look('390-elder')
    await page.evaluate((who) => localStorage.removeItem(`yst.${who}.elder`), WHO)
    await page.reload()
    await seen(page, text)
  }

  it('names on the phone what is missing, and gives a pass when all is there', async () => {
    const { page } = mobile
    await page.goto(`${house.base}/?as=${WHO}#/guide/pages/check/index?item=${ITEM}`)
    await seen(page, '都对上了，就给您一个绿码')
    await fits('check', '这些都符合吗？')
    await tap('查好了，要绿码')
    await seen(page, '还差 5 样')
    await picture(page, 'pass-missing')
    await tap('都符合')
    await tap('都带了')
    await page.getByText('还差 5 样').waitFor({ state: 'detached' })
    await picture(page, 'pass-checked')
    await tap('查好了，要绿码')
    await seen(page, '都对上了。到窗口出示这个绿码。')
    await fits('made', '可以用')
    code = /[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}/.exec(await page.getByText(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/).filter({ visible: true }).innerText())?.[0] ?? ''
    expect(code).toHaveLength(9)
    await tap('取号或预约')
    await page.waitForURL(/halls\/pages\/list\/index\?item=ZX003/)
  })

  it('is reached from the frame; one sits down, gives a ticket, calls, serves and is done, all by keyboard', async () => {
    await desk.goto(`${house.base}/sandbox/desk?as=ke-chuangkou`)
    await seen(desk, '登录审核台')
    await desk.getByLabel('密码').fill(DEMO_PASSWORD)
    await desk.keyboard.press('Enter')
    await desk.getByRole('tab', { name: '排队叫号' }).focus()
    await desk.keyboard.press('Enter')
    await seen(desk, '渝中区办税服务厅')
    await picture(desk, 'hall-desk-sit')
    await desk.keyboard.press('k')
    await seen(desk, '叫下一个')
    await desk.keyboard.press('j')
    await seen(desk, '没有人在等了')
    await desk.keyboard.press('q')
    await desk.keyboard.type('税务 登记')
    await desk.getByRole('radio', { name: '注销税务登记' }).waitFor()
    await desk.getByLabel('要办的事').fill('注销税务')
    await desk.keyboard.press('Enter')
    await desk.getByRole('radio', { name: '注销税务登记', checked: true }).waitFor()
    await picture(desk, 'hall-desk-give')
    await desk.keyboard.press('Enter')
    await seen(desk, '取好了，号码 A001')
    await seen(desk, '在等 1 人')
    await desk.keyboard.press('j')
    await seen(desk, '叫到了，等人过来')
    await desk.keyboard.press('l')
    await seen(desk, /^正在办/)
    await picture(desk, 'hall-desk-serving')
    await desk.keyboard.press('b')
    await gone('正在办')
    const { state } = await house.world.db.selectFrom('hall_ticket').select('state').where('number', '=', 'A001').executeTakeFirstOrThrow()
    expect(state).toBe('done')
  })

  it('shows by itself who has come, in the order of calling; takes back whoever was not there', async () => {
    const personId = await personIdOf(house, WHO)
    await house.world.db.transaction().execute(async (trx) => {
      await joinQueue(trx, house.world, { hallId: HALL, queue: 'general', itemId: ITEM, origin: 'machine', isPriority: false })
      await joinQueue(trx, house.world, { hallId: HALL, queue: 'general', itemId: ITEM, personId, origin: 'remote', isPriority: false })
      await joinQueue(trx, house.world, { hallId: HALL, queue: 'property', itemId: 'SB063', origin: 'machine', isPriority: true })
    })
    await seen(desk, '在等 3 人')
    await seen(desk, '远程，绿码')
    await seen(desk, '现场，优先')
    expect(await desk.evaluate(overflow)).toBeLessThanOrEqual(0)
    expect(await desk.evaluate(tooSmall)).toEqual([])
    await picture(desk, 'hall-desk-waiting')
    await desk.keyboard.press('j')
    await seen(desk, /^叫到了，等人过来/)
    await Promise.all([desk.waitForResponse(/outcome$/), desk.keyboard.press('z')])
    await desk.keyboard.press('m')
    await seen(desk, '过号 1 人')
    await picture(desk, 'hall-desk-passed')
    await desk.getByRole('button', { name: '回来了' }).focus()
    await desk.keyboard.press('Enter')
    await gone('过号 1 人')
    await seen(desk, '在等 3 人')
  })

  it('scans a green pass once: what was checked is shown, the second time it is refused', async () => {
    await desk.keyboard.press('s')
    await desk.keyboard.type(code.toLowerCase())
    await desk.keyboard.press('Enter')
    await seen(desk, /^绿码有效：周\*\*，注销税务登记。.+ \d\d:\d\d 查过条件和材料/)
    await picture(desk, 'hall-desk-pass')
    await desk.keyboard.press('s')
    await desk.keyboard.type(code)
    await desk.keyboard.press('Enter')
    await seen(desk, '这个绿码不能用了')
    await desk.getByLabel('6 位预约码，或 8 位绿码').fill('12')
    await desk.keyboard.press('Enter')
    await seen(desk, '预约码是 6 位数字，绿码是 8 位')
    await picture(desk, 'hall-desk-refused')
    await mobile.page.goto(`${house.base}/?as=${WHO}#/guide/pages/passes/index`)
    await seen(mobile.page, '用过了')
    await picture(mobile.page, 'pass-used')
  })

  it('tells those who wait when nothing goes, and when it goes again; fits a narrow window', async () => {
    await desk.getByLabel('为什么').fill('停电')
    await desk.getByRole('button', { name: '告诉在等的人' }).click()
    await seen(desk, /本厅暂时办不了：停电/)
    await desk.setViewportSize({ width: 390, height: 844 })
    await picture(desk, 'hall-desk-390')
    expect(await desk.evaluate(overflow)).toBeLessThanOrEqual(0)
    await desk.getByRole('button', { name: '已经恢复' }).click()
    await gone('本厅暂时办不了：停电')
  })
})
