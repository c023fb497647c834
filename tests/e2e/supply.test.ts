import type { Browser, Page } from 'playwright-core'
import type { Business, SupplyRequest } from '#shared/model/supply'
import { DEMO_PASSWORD } from '../../bff/sandbox/hire-clerks'
import { openOutlets } from '../../bff/sandbox/open-outlets'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { newKey } from '../support/new-key'
import { until } from '../support/until'
import { overflow, tooSmall } from './in-page'

const WHO = 'liu-kaiping'
const NORMAL = '岚烟苑物业服务有限公司'
const LOW = '渡汀机电安装有限公司'
const GREY = '苇坪商贸有限公司'
const STOPPED = '锦坝贸易有限公司'

inBrowser('the invoices of a business on a phone', () => {
  let house: House
  let browser: Browser
  let page: Page
  let complaints: string[]
  let token: string

  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
    await openOutlets(house.world)
    token = await house.signIn(WHO)
    ;({ page, complaints } = await phone(browser))
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation({ latitude: 29.3563, longitude: 105.8944 })
  })
  afterAll(async () => {
    expect(complaints).toEqual([])
    await browser.close()
    await house.close()
  })

  const open = async (at: string): Promise<void> => {
    // The same address again would be no navigation.
    await page.goto('about:blank')
    await page.goto(`${house.base}/?as=${WHO}#${at}`, { waitUntil: 'commit' })
  }
  const tap = (name: string | RegExp, role: 'button' | 'radio' | 'tab' = 'button'): Promise<void> => page.getByRole(role, { name }).filter({ visible: true }).first().click()
  const fill = (label: string, text: string): Promise<void> => page.getByLabel(label, { exact: true }).filter({ visible: true }).fill(text)
  const idOf = (): string => /id=([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const actFor = async (name: string): Promise<void> => {
    await open('/supply/pages/businesses/index')
    await tap(new RegExp(`^${name}`), 'radio')
    await tap('看它的发票和额度')
    await seen(page, `代 ${name} 办`)
    await seen(page, '本月还能开')
  }
  const raise = async (amount: string): Promise<void> => {
    await tap('提高额度')
    await fill('再加', amount)
    await fill('为什么要加', '接了一个新工程，本月要开票')
    await tap(/^申请加 /)
    await seen(page, '办件编号')
  }
  const clerk = async (who: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await house.ask<Record<string, unknown>>(method, `/desk/supply-requests/${path}`, { token: await house.signInStaff(who), ...(body ? { body, key: newKey() } : {}) })
    expect([path, answer.status]).toEqual([path, 200])
    return answer.body
  }
  const pack = async (id: string): Promise<SupplyRequest> => {
    const { stock } = (await clerk('gong-daiyan', 'GET', id)) as { stock: { code: string; first: string }[] }
    const { request } = (await clerk('gong-daiyan', 'POST', `${id}/packing`, { code: stock[0]?.code, first: stock[0]?.first })) as { request: SupplyRequest }
    return request
  }
  /** At the desk of the outlet, in a window of its own: whoever works there lands on it from the door of all desks. */
  const handOver = async (code: string): Promise<void> => {
    await house.signInStaff('tang-youzhen')
    const desk = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })).newPage()
    await desk.goto(`${house.base}/?as=tang-youzhen#/desk/pages/queue/index`)
    await desk.getByLabel('密码').fill(DEMO_PASSWORD)
    await desk.keyboard.press('Enter')
    await seen(desk, '示例邮政所01')
    await desk.getByRole('textbox', { name: '取件码' }).fill(code)
    await desk.getByRole('button', { name: '核对，交给对方' }).click()
    await seen(desk, /^交出去了/)
    await picture(desk, 'supply-outlet-desk')
    await desk.context().close()
  }
  const mine = async <Body>(path: string): Promise<Body> => (await house.ask<Body>('GET', path, { token })).body
  const requestOf = async (id: string): Promise<SupplyRequest> => (await mine<{ request: SupplyRequest }>(`/supply-requests/${id}`)).request
  /** Nothing is cut off and everything can be tapped: on a small phone, in the dark, in the elder edition. */
  const fits = async (name: string, text: string): Promise<void> => {
    const look = async (as: string): Promise<void> => {
      expect([name, as, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, as, 0, []])
      await picture(page, `supply-${name}-${as}`)
    }
    await look('390-light')
    await page.setViewportSize({ width: 320, height: 700 })
    await look('320-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 430, height: 932 })
    await look('430-dark')
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

  it('lets one choose whom one acts for, and says so on every page until another is chosen', async () => {
    await open('/pages/me/index')
    await tap(/^替企业办事/)
    await seen(page, '来自税务登记')
    await fits('businesses', '来自税务登记')
    await tap(new RegExp(`^${NORMAL}`), 'radio')
    await tap('看它的发票和额度')
    await seen(page, `代 ${NORMAL} 办`)
    await seen(page, '没有风险提示')
    await fits('normal', '没有风险提示')
    await open('/pages/me/index')
    await seen(page, `现在代 ${NORMAL} 办`)
  })

  it('brings paper by post: ordered in two inputs, packed, carried, received', async () => {
    await open('/supply/pages/supply/index')
    await page.getByRole('button', { name: /^领/ }).filter({ visible: true }).first().click()
    await tap(/^邮寄/, 'radio')
    await tap('存下，寄到这里')
    await seen(page, '写到门牌')
    await fill('收件人', '刘恺萍')
    await fill('手机号', '13912345678')
    await fill('地址', '永川区示例路 8 号 3 幢 2-1')
    await picture(page, 'supply-address-390-light')
    await tap('存下，寄到这里')
    await open('/supply/pages/paper/index?kind=ordinary')
    await seen(page, '永川区示例路 8 号 3 幢 2-1')
    await fits('paper', '邮寄不收钱')
    await fill('领几张', '20')
    await tap('领 20 张')
    await seen(page, '税务局在配票装袋')
    const id = idOf()
    const request = await pack(id)
    await until(async () => (await requestOf(id)).parcel?.state === 'delivered')
    await page.reload()
    await seen(page, request.range?.first ?? '')
    await fits('arrived', '发票送到了')
    await tap('收到了，号码对得上')
    await seen(page, '发票拿到了')
  })

  it('shows the code that opens the bag at an outlet, and is over once it was handed over', async () => {
    const { items } = await mine<{ items: Business[] }>('/businesses')
    const code = items.find(({ name }) => name === NORMAL)?.code ?? ''
    const body = { kind: 'special', count: 5, delivery: { how: 'outlet', outletId: 'post-01' } }
    const { id } = (await house.ask<{ request: SupplyRequest }>('POST', `/businesses/${code}/paper-orders`, { token, body, key: newKey() })).body.request
    await pack(id)
    await open(`/supply/pages/request/index?id=${id}`)
    await seen(page, '取件码')
    await seen(page, '示例邮政所01')
    await fits('collect', '取件码')
    const { pickupCode } = await requestOf(id)
    await handOver(pickupCode ?? '')
    await page.reload()
    await seen(page, '发票拿到了')
  })

  it('raises the quota at once for a normal business, in part for one of low risk, and refuses one that is stopped with the way out', async () => {
    await actFor(NORMAL)
    await raise('50000')
    await seen(page, '额度加好了')
    await actFor(LOW)
    await seen(page, '有限管理')
    await picture(page, 'supply-low-390-light')
    await tap('提高额度')
    await tap('申请加额度')
    await seen(page, '写上钱数，1,000 元到 10 亿元')
    await fits('raise', '会怎么办')
    await open('/supply/pages/supply/index')
    await raise('80000')
    await seen(page, '加了一部分额度')
    await seen(page, '40,000.00 元')
    await fits('capped', '加了一部分额度')
    await actFor(STOPPED)
    await fits('stopped', '停供')
    await raise('10000')
    await seen(page, '没有加额度')
    await seen(page, '停供期间不给')
    await picture(page, 'supply-refused-390-light')
  })

  it('shows a grey list with its reason and the way out, and lifts it when the appeal is right', async () => {
    await actFor(GREY)
    await seen(page, '在复核名单里，不是处罚')
    await seen(page, '法定代表人关联走逃企业')
    await fits('grey', '灰名单')
    await page.getByRole('link', { name: '不对？申诉' }).filter({ visible: true }).first().click()
    await seen(page, '申诉以后')
    await fill('说说为什么不对', '那家公司三年前已经转让，有转让协议')
    await picture(page, 'supply-appeal-390-light')
    await tap('提交申诉')
    await seen(page, '复核人员在看')
    const id = idOf()
    const { request } = (await clerk('xie-wenhe', 'GET', id)) as { request: SupplyRequest }
    await clerk('xie-wenhe', 'POST', `${id}/decision`, { version: request.version, decision: { kind: 'give', grounds: '转让协议属实，关联已经解除' } })
    await page.reload()
    await seen(page, '申诉成立，已经解除')
    await seen(page, '转让协议属实，关联已经解除')
    await picture(page, 'supply-lifted-390-light')
    await until(async () => (await mine<{ control: { class: string } }>(`/businesses/${request.business.code}/supply`)).control.class === 'normal')
    await open('/supply/pages/supply/index')
    await seen(page, '没有风险提示')
  })

  it('lists outlets by district, and the nearest first once one says where one is', async () => {
    await open('/supply/pages/outlets/index')
    await seen(page, '示例邮政所01')
    await tap('离我近的排前面')
    await seen(page, '离您近的在前面')
    await fits('outlets', '示例邮政所01')
    await tap(/^区县/)
    await tap('渝中区', 'radio')
    await seen(page, '示例邮政所02')
    expect(await page.getByText('示例邮政所01').filter({ visible: true }).count()).toBe(0)
    await tap('窗口', 'tab')
    await seen(page, '示例办税服务厅01')
    expect(await page.getByText('示例邮政所02').filter({ visible: true }).count()).toBe(0)
    await tap('自助机', 'tab')
    await seen(page, '自助机只取领用的空白发票')
    await fits('outlets-machine', '示例自助机02')
  })
})
