import type { Browser, Page } from 'playwright-core'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { noteReading } from '../../bff/platform/privacy/reveal'
import { answerChallenges } from '../../bff/sandbox/credit-clerk'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { personIdOf } from '../support/person-id-of'
import { until } from '../support/until'
import { overflow, tooSmall } from './in-page'

/** Look-ups about oneself: readings, family-homes, housing-tax, credit, business-credit. */
inBrowser('what is kept of me, on a phone', () => {
  let house: House
  let browser: Browser
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
    await Promise.all([house.signIn('xiang-gongyou'), house.signIn('ran-jingyi')])
    ;({ page, complaints } = await phone(browser))
  })
  afterAll(async () => {
    expect(complaints).toEqual([])
    await browser.close()
    await house.close()
  })

  const open = async (who: string, at: string): Promise<void> => {
    // The same address again would be no navigation.
    await page.goto('about:blank')
    await page.goto(`${house.base}/?as=${who}#${at}`, { waitUntil: 'commit' })
  }
  const tap = (name: string | RegExp, role: 'button' | 'radio' | 'tab' | 'link' = 'button'): Promise<void> => page.getByRole(role, { name }).filter({ visible: true }).first().click()
  const fits = async (name: string, who?: string, text?: string): Promise<void> => {
    const look = async (as: string): Promise<void> => {
      expect([name, as, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, as, 0, []])
      await picture(page, `profile-${name}-${as}`)
    }
    await look('390-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 320, height: 700 })
    await look('320-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 390, height: 844 })
    if (who !== undefined && text !== undefined) {
      await page.evaluate((id) => localStorage.setItem(`yst.${id}.elder`, 'true'), who)
      await page.reload()
      await seen(page, text)
      await look('390-elder')
      await page.evaluate((id) => localStorage.removeItem(`yst.${id}.elder`), who)
    }
  }

  it('shows who looked after a clerk did, by role and purpose, and one’s own looks apart', async () => {
    await house.signInStaff('gong-daiyan')
    const staff = await house.world.db.selectFrom('staff').select(['id', 'role']).execute()
    const personId = await personIdOf(house, 'xiang-gongyou')
    const log = { actor: `clerk:${staff.find(({ role }) => role === 'officer')?.id}`, personId, purpose: 'desk.review', traceId: 'trace-e2e' }
    await noteReading(house.world.db, ['filing', 'paper.content'].map((field) => ({ ...log, id: house.world.newId(), at: new Date(house.world.now()), field })))
    await open('xiang-gongyou', '/records/pages/readings/index')
    await seen(page, '审核申报')
    await seen(page, /税务局受理人员看了(房屋申报、交的材料|交的材料、房屋申报)/)
    await seen(page, '不认识这次查看？')
    await fits('readings', 'xiang-gongyou', '审核申报')
    await open('xiang-gongyou', '/my-homes/pages/list/index')
    await seen(page, '来自不动产登记')
    await open('xiang-gongyou', '/records/pages/readings/index')
    await tap('我自己看的', 'tab')
    await seen(page, '查名下的房子')
  })

  it('counts the family’s homes once the spouse has agreed, and no longer when she takes it back', async () => {
    await open('xiang-gongyou', '/records/pages/family-homes/index')
    await seen(page, '已知 1 套')
    await fits('family-open')
    await tap('请 冉** 同意一起算')
    await seen(page, /^已请 冉\*\* 同意/)
    await open('ran-jingyi', '/pages/inbox/index')
    await tap(/请您同意一起算房子/)
    await tap('看家庭住房套数')
    await seen(page, '向** 请您同意')
    await fits('family-answer', 'ran-jingyi', '向** 请您同意')
    await open('ran-jingyi', '/records/pages/family-homes/index')
    await tap('同意，管 30 天')
    await seen(page, /^您同意 向\*\* 算您的房子/)
    await open('xiang-gongyou', '/records/pages/family-homes/index')
    await seen(page, '全家 1 套')
    await seen(page, /^冉\*\* 同意了/)
    await fits('family-whole', 'xiang-gongyou', '全家 1 套')
    await open('ran-jingyi', '/records/pages/family-homes/index')
    await tap('收回同意')
    await seen(page, '已知 1 套')
    await open('xiang-gongyou', '/records/pages/family-homes/index')
    await seen(page, '冉** 收回了同意。')
  })

  it('says of each home whether the pilot tax can concern it, without a number nobody confirmed', async () => {
    await house.signIn('qin-fangdong')
    await open('qin-fangdong', '/records/pages/housing-tax/index')
    await seen(page, /要问税务局$/)
    await seen(page, '税额待税务机关核实')
    await fits('housing-tax', 'qin-fangdong', '税额待税务机关核实')
  })

  it('shows what is noted of one’s credit, takes a challenge and says how it ended', async () => {
    await house.signIn('tan-ertao')
    await open('tan-ertao', '/records/pages/credit/index')
    await seen(page, '守信')
    await fits('credit', 'tan-ertao', '守信')
    await open('tan-ertao', '/records/pages/credit/index')
    await tap(/晚缴 41 天/)
    await tap('不对？提异议')
    await page.getByLabel('哪里不对', { exact: true }).fill('不对')
    await tap('提异议')
    await seen(page, '再写详细些，至少 4 个字，不用尖括号')
    await page.getByLabel('哪里不对', { exact: true }).fill('那天已经缴了，有缴款凭证')
    await fits('credit-challenge')
    await tap('提异议')
    await seen(page, '异议在核对')
    await until(async () => (await answerChallenges(house.world.core, new Date(house.world.now()))) === 1)
    await until(async () => (await house.world.db.selectFrom('notice').select('id').where('template', '=', 'credit.removed').execute()).length === 1)
    await open('tan-ertao', '/records/pages/credit/index')
    await seen(page, /已更正，不再算$/)
  })

  it('shows the business one acts for its grade, what was lost and how it comes back', async () => {
    await house.signIn('liu-kaiping')
    await open('liu-kaiping', '/records/pages/business-credit/index')
    await tap('去选')
    await tap(/^墨垭建材有限公司/, 'radio')
    await seen(page, 'D 级')
    await seen(page, /^补上申报、报表，\d{4}-\d{2}-\d{2} 前申请/)
    await fits('business-credit', 'liu-kaiping', '扣了哪些分')
  })
})
