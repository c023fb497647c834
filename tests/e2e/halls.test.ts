import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Booking, Hall, Slot, Ticket, WindowGroup } from '#shared/model/hall'
import { joinQueue } from '../../bff/platform/halls/queue'
import { openHalls } from '../../bff/sandbox/open-halls'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { newKey } from '../support/new-key'
import { atOpenHall } from '../support/open-hours'
import { until } from '../support/until'
import { overflow, tooSmall } from './in-page'

const WHO = 'zhou-manwu'
const OTHER = 'chen-shoutao'
/** Where the demo clerk 柯窗凯 sits. */
const DESK_HALL = 'hall-500103'
/** A few are enough: five around the middle of the city, one far away. */
const ONLY = ['hall-500103', 'hall-500105', 'hall-500106', 'hall-500107', 'hall-500108', 'hall-500101']
/** 存量房交易税费综合申报: at a window for homes and land, or on the phone. */
const ITEM = 'SB063'

inBrowser('halls and their queues on a phone', () => {
  let house: House
  let browser: Browser
  let page: Page
  let context: BrowserContext
  let complaints: string[]
  let token: string
  let clerk: string
  /** one at which nobody sits but the demo clerk */
  let ownWindow: number

  beforeAll(async () => {
    house = await openHouse()
    atOpenHall(house)
    browser = await launch()
    clerk = await house.signInStaff('ke-chuangkou')
    await openHalls(house.world, { only: ONLY, historyDays: 2 })
    ownWindow = (await house.world.db.selectFrom('hall_window').select('number').where('hall_id', '=', DESK_HALL).where('state', '=', 'closed').executeTakeFirstOrThrow()).number
    await fill('hall-500106', 'property', 3)
    await fill('hall-500107', 'property', 60)
    await fill('hall-500105', 'property', 9)
    token = await house.signIn(WHO)
    await house.signIn(OTHER)
    ;({ page, context, complaints } = await phone(browser))
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 29.541, longitude: 106.457 })
  })
  afterAll(async () => {
    expect(complaints).toEqual([])
    await browser.close()
    await house.close()
  })

  const open = async (at: string, on = page, who = WHO): Promise<void> => {
    // The same address again would be no navigation.
    await on.goto('about:blank')
    await on.goto(`${house.base}/?as=${who}#${at}`, { waitUntil: 'commit' })
  }
  const tap = (name: string | RegExp, role: 'button' | 'radio' | 'link' | 'switch' = 'button', on = page): Promise<void> => on.getByRole(role, { name }).filter({ visible: true }).first().click()
  const mine = async <Body>(path: string): Promise<Body> => (await house.ask<Body>('GET', path, { token })).body
  const myTicket = async (): Promise<Ticket | undefined> => (await mine<{ ticket?: Ticket }>('/tickets/current')).ticket
  const atDesk = async (method: 'POST' | 'PUT', path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await house.ask<Record<string, unknown>>(method, `/desk/hall/${path}`, { token: clerk, body, key: newKey() })
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined])
    return answer.body
  }
  /** People who took a ticket at the machine in the hall. */
  const fill = (hallId: string, queue: WindowGroup, count: number): Promise<void> =>
    house.world.db.transaction().execute(async (trx) => {
      for (let each = 0; each < count; each++) {
        await joinQueue(trx, house.world, { hallId, queue, origin: 'machine', isPriority: false })
      }
    })
  /** Nothing is cut off and everything can be tapped: on a small phone, in the dark, in the elder edition. */
  const fits = async (name: string, text: string | RegExp): Promise<void> => {
    const look = async (as: string): Promise<void> => {
      expect([name, as, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, as, 0, []])
      await picture(page, `halls-${name}-${as}`)
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

  it('shows how long one waits in each hall, the best one for where one is first, and the way to do without', async () => {
    await open(`/halls/pages/list/index?item=${ITEM}`)
    await seen(page, '到了以后还要等多久')
    await seen(page, '不用等')
    expect(await page.getByText('这里办完最早').count()).toBe(0)
    await tap('选出发地')
    await tap('用我的位置')
    await seen(page, '现在出门，这里办完最早')
    await fits('list', '到了以后还要等多久')
  })

  it('draws where the halls are, with their waits', async () => {
    await tap('看分布', 'link')
    await seen(page, '主城以外')
    await page.screenshot({ path: '.data/screenshots/halls-map-whole.png', fullPage: true })
    expect(await page.evaluate(overflow)).toBe(0)
    await picture(page, 'halls-map-390-light')
  })

  it('finds what one goes there for among all items, and remembers it', async () => {
    await tap(/^要办的事/)
    await page.getByLabel('搜一搜').filter({ visible: true }).fill('契税')
    await picture(page, 'halls-pick-390-light')
    await page.getByRole('radio', { name: /契税/ }).filter({ visible: true }).first().click()
    await open('/halls/pages/list/index')
    await seen(page, /契税/)
  })

  it('tells of one hall what is called now, when it is quiet and by which rules', async () => {
    await open(`/halls/pages/hall/index?id=${DESK_HALL}&item=${ITEM}`)
    await seen(page, '平时什么时候人少')
    await fits('hall', '平时什么时候人少')
    await tap('排队、预约的规矩', 'link')
    await seen(page, /一个人同时只能排/)
    await picture(page, 'halls-rules-390-light')
  })

  it('takes a ticket from afar, and shows the window when the number is called, with a message', async () => {
    await fill(DESK_HALL, 'property', 1)
    await open(`/halls/pages/hall/index?id=${DESK_HALL}&item=${ITEM}`)
    await tap('取号')
    await seen(page, '残疾人、孕妇、带婴幼儿，要优先')
    await picture(page, 'halls-take-390-light')
    await page.getByRole('dialog').getByRole('button', { name: '取号' }).click()
    await seen(page, '您的号')
    await seen(page, /^前面 \d+ 位/)
    await fits('ticket', '您的号')
    // Whoever opens the app in the queue sees the number first, and among what is to be done.
    for (const [name, at] of [['home', '/pages/home/index'], ['todo', '/pages/todo/index']] as const) {
      await open(at)
      await seen(page, '在排队')
      await fits(`turn-${name}`, '在排队')
    }
    await tap(/^在排队，[A-Z]\d+，前面 \d+ 位/)
    await seen(page, '您的号')
    // Where nobody answers to that, the first page still stands.
    const before = complaints.length
    await context.route('**/api/v1/turn', (route) => route.abort())
    await open('/pages/home/index')
    await seen(page, '开一张发票')
    await seen(page, /^周/)
    expect(await page.getByText('在排队').filter({ visible: true }).count()).toBe(0)
    await context.unroute('**/api/v1/turn')
    // A request that was cut is told on the console by the browser itself.
    complaints.splice(before)
    await open('/halls/pages/ticket/index')
    await seen(page, '您的号')
    await atDesk('PUT', 'window', { number: ownWindow, groups: ['property'], state: 'open' })
    const { id, number } = (await myTicket()) ?? { id: '', number: '' }
    expect(id).not.toBe('')
    await callUntil(number)
    await seen(page, '叫到您了')
    await seen(page, `${ownWindow} 号窗口`)
    // The window waits for three minutes only: nothing is loaded anew here.
    expect([await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([0, []])
    await picture(page, 'halls-called-390-light')
    await until(async () => (await mine<{ items: { title: string }[] }>('/messages')).items.some(({ title }) => title === '叫到您了'))
    await atDesk('POST', `tickets/${id}/outcome`, { outcome: 'absent' })
    await seen(page, '过号了')
    await picture(page, 'halls-passed-390-light')
    await tap('回来接着排')
    await seen(page, /^前面 \d+ 位|下一个就是您/)
  })

  const callUntil = async (number: string): Promise<void> => {
    for (let turn = 0; turn < 30; turn++) {
      const { called } = (await atDesk('POST', 'calls', { window: ownWindow })) as { called?: { id: string; number: string } }
      if (!called || called.number === number) {
        expect(called?.number).toBe(number)
        return
      }
      await atDesk('POST', `tickets/${called.id}/outcome`, { outcome: 'done' })
    }
  }

  it('leads from the list to a ticket one has, and lets it go', async () => {
    await open('/halls/pages/list/index')
    await seen(page, '您有一个号在排')
    await picture(page, 'halls-list-mine-390-light')
    await tap(/^看我的号/)
    await tap('不排了')
    await tap('退掉这个号')
    await seen(page, '这个号退了')
  })

  it('changes to another hall with the time already waited', async () => {
    await fill('hall-500106', 'property', 20)
    const taken = await house.ask<{ ticket: Ticket }>('POST', '/tickets', { token, body: { hallId: 'hall-500106', itemId: ITEM, isPriority: false }, key: newKey() })
    expect(taken.body.code).toBeUndefined()
    await open('/halls/pages/ticket/index')
    await tap('换个厅')
    await seen(page, '排过的时间算数，只能换一次。')
    await picture(page, 'halls-move-390-light')
    await page.getByRole('dialog').getByRole('radio').first().click()
    await tap(/^换到/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const moved = await myTicket()
    await seen(page, moved?.hall ?? '')
    expect(moved).toMatchObject({ origin: 'moved', mayMove: false, takenAt: taken.body.ticket.takenAt })
    await tap('不排了')
    await tap('退掉这个号')
    await seen(page, '这个号退了')
  })

  it('gives the last place of a time to one of two, and tells the other at once', async () => {
    const { days } = (await house.ask<{ days: { day: string; slots: Slot[] }[] }>('GET', `/halls/${DESK_HALL}/slots?item=${ITEM}`)).body
    const { day = '', slots = [] } = days[1] ?? {}
    const slot = slots[0] ?? { start: '', end: '', free: 0 }
    const all = { hall_id: DESK_HALL, day, queue: 'property' as const, start: slot.start, ends: slot.end, capacity: slot.free, taken: slot.free - 1 }
    await house.world.db.insertInto('hall_slot').values(all).execute()
    const other = await phone(browser)
    const [, , date] = day.split('-').map(Number)
    for (const [on, who] of [[page, WHO], [other.page, OTHER]] as const) {
      await open(`/halls/pages/book/index?hall=${DESK_HALL}&item=${ITEM}`, on, who)
      await seen(on, '哪天去？')
      await tap(new RegExp(`月 ${date} 日`), 'radio', on)
      await tap(new RegExp(`^${slot.start}`), 'radio', on)
    }
    await fits('book', '哪天去？')
    await tap(new RegExp(`月 ${date} 日`), 'radio')
    await tap(new RegExp(`^${slot.start}`), 'radio')
    await picture(page, 'halls-book-chosen-390-light')
    await tap(/^约 /, 'button', other.page)
    await seen(other.page, '约好了')
    await tap(/^约 /)
    await seen(page, /刚刚约满了/)
    await picture(page, 'halls-full-390-light')
    // A refusal is told on the console by the browser itself.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('409')])
    await page.getByRole('radio', { name: /还有/ }).filter({ visible: true }).first().click()
    await tap(/^约 /)
    await seen(page, '预约码')
    const { items } = await mine<{ items: Booking[] }>('/bookings')
    await seen(page, items[0]?.code ?? '')
    await fits('bookings', '预约码')
    await open('/pages/todo/index')
    await tap(/^约好了，/)
    await seen(page, '预约码')
    await tap('取消预约')
    await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click()
    await seen(page, '已取消')
    expect(other.complaints).toEqual([])
    await other.context.close()
  })

  it('asks only for what is new, and shows the last answer with its time where there is no network', async () => {
    const statuses: number[] = []
    page.on('response', (response) => (response.url().endsWith('/api/v1/halls') ? statuses.push(response.status()) : undefined))
    await open('/halls/pages/list/index')
    await seen(page, '到了以后还要等多久')
    await open('/halls/pages/list/index')
    await seen(page, '到了以后还要等多久')
    expect(statuses.every((status) => status === 200 || status === 304)).toBe(true)
    expect(statuses.length).toBeGreaterThan(1)
    const { items } = (await house.ask<{ items: Hall[] }>('GET', '/halls')).body
    const before = complaints.length
    await context.route('**/api/v1/**', (route) => route.abort())
    await page.reload()
    await seen(page, /这是 \d\d:\d\d 的情况/)
    await seen(page, items.find(({ id }) => id === DESK_HALL)?.name ?? '')
    await picture(page, 'halls-offline-390-light')
    await context.unroute('**/api/v1/**')
    // A request that was cut is told on the console by the browser itself.
    complaints.splice(before)
  })
})
