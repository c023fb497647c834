import type { Browser, Page } from 'playwright-core'
import { personById } from '../../bff/sandbox/city/demo-people'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import type { Phone } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'
import { overflow, tooSmall } from './in-page'

const SELLER = 'liao-duanqi'
const BUYER = 'tan-ertao'

inBrowser('messages arrive', () => {
  let house: House
  let browser: Browser
  let seller: Phone
  let buyer: Phone

  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
    await Promise.all([SELLER, BUYER].map((id) => house.signIn(id)))
    ;[seller, buyer] = await Promise.all([phone(browser), phone(browser)])
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = (page: Page, who: string, hash: string): Promise<unknown> => page.goto(`${house.base}/?as=${who}#${hash}`)
  const tap = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).filter({ visible: true }).first().click()
  const pay = async (page: Page): Promise<void> => {
    await tap(page, /^缴 [\d,.]+ 元$/)
    await tap(page, '付款')
    await seen(page, /看完税证明/)
  }
  const tab = (page: Page, name: RegExp): ReturnType<Page['getByRole']> => page.getByRole('tab', { name }).filter({ visible: true }).first()
  const got = (who: string, channel: string): string[] => house.received(who).filter((one) => one.channel === channel).map(({ title, text }) => `${title}\n${text}`)

  it('keeps a phone number once the code that came to it was typed', async () => {
    const { page } = seller
    const { phone: number } = personById(SELLER)
    await open(page, SELLER, '/messages/pages/settings/index')
    await seen(page, '提醒哪些事')
    await tap(page, /^手机号/)
    await page.getByRole('textbox', { name: '手机号' }).fill('123')
    await tap(page, '发验证码')
    await seen(page, '手机号是 13 到 19 开头的 11 位数字')
    await page.getByRole('textbox', { name: '手机号' }).fill(number)
    await tap(page, '发验证码')
    await seen(page, /发到了 199/)
    await until(() => got(SELLER, 'sms').length > 0)
    const code = /\d{6}/.exec(got(SELLER, 'sms')[0] ?? '')?.[0] ?? ''
    await page.getByRole('textbox', { name: '验证码' }).fill(code === '000000' ? '111111' : '000000')
    await tap(page, '确认')
    await seen(page, '验证码不对')
    await picture(page, 'messages-code-wrong')
    await page.getByRole('textbox', { name: '验证码' }).fill(code)
    await tap(page, '确认')
    await seen(page, /199\*+\d/)
    await picture(page, 'messages-settings')
  })

  it('asks WeChat in the tap that signs, and tells the seller there and in the inbox what the buyer does', async () => {
    const { page } = seller
    await open(page, SELLER, '/existing-home/pages/pick/index')
    await tap(page, '就卖这套')
    await tap(page, '用这份合同')
    await tap(page, /都对/)
    await tap(page, /去签字/)
    await seen(page, '您要签的话')
    await tap(page, '签字')
    await seen(page, /已签字/)
    await tap(page, /^请.*来$/)
    await seen(page, /链接复制好了/)
    await open(buyer.page, BUYER, '/pages/inbox/index')
    await tap(buyer.page, /请您一起申报/)
    await tap(buyer.page, /^看邀请$/)
    await tap(buyer.page, /^接受/)
    await until(() => got(SELLER, 'wechat').length > 0, () => `no WeChat message, but ${JSON.stringify(house.received(SELLER))}`)
    expect(house.received(SELLER).find(({ channel }) => channel === 'wechat')?.page).toMatch(/^messages\/pages\/message\/index\?id=/)
    expect(got(SELLER, 'wechat').join()).not.toMatch(/\d{6}|谭尔涛|廖端琪/)
    await open(page, SELLER, '/pages/inbox/index')
    await seen(page, /接受了邀请/)
    await tab(page, /^消息，1 条未读$/).waitFor()
  })

  it('falls back to SMS for a document when WeChat was refused, shows each channel, and takes the receipt', async () => {
    house.wechat.setSwitch(SELLER, 'reject')
    await tap(buyer.page, /都对/)
    await tap(buyer.page, /去签字/)
    await seen(buyer.page, '您要签的话')
    await tap(buyer.page, '签字')
    await seen(buyer.page, /缴 [\d,.]+ 元/)
    await until(() => got(SELLER, 'sms').some((text) => text.includes('税定下来了')), () => JSON.stringify(house.received(SELLER)))
    expect(got(SELLER, 'sms').join()).not.toMatch(/[\d,]+\.\d{2}/)
    const { page } = seller
    await page.reload()
    await seen(page, '税定下来了，请缴税')
    await picture(page, 'messages-inbox')
    await page.getByRole('tab', { name: '通知书' }).click()
    await tap(page, /税定下来了/)
    await seen(page, /没有发，因为没有同意微信提醒/)
    await seen(page, /199\*+\d/)
    await picture(page, 'messages-document')
    await tap(page, '签收')
    await seen(page, /今天 \d\d:\d\d 您签收了/)
    await picture(page, 'messages-document-served')
    await tap(page, '去缴税')
    await seen(page, /缴 [\d,.]+ 元/)
  })

  it('stops a category in one tap, takes that back in one, and then no longer pushes what the inbox still has', async () => {
    const { page } = seller
    await open(page, SELLER, '/pages/inbox/index')
    await tab(page, /^全部$/).click()
    await tap(page, /接受了邀请/)
    await page.getByRole('link', { name: /不再提醒“办事进度”/ }).click()
    await seen(page, /的提醒关掉了/)
    await page.getByRole('link', { name: '重新打开' }).click()
    await page.getByRole('link', { name: /不再提醒“办事进度”/ }).click()
    await seen(page, /的提醒关掉了/)
    await picture(page, 'messages-stopped')
    house.wechat.setSwitch(SELLER, 'accept')
    await house.signIn(SELLER).then((token) => house.ask('GET', '/notice-settings', { token })).then(({ body }) => expect(body).toMatchObject({ off: ['progress'] }))
    await pay(buyer.page)
    await open(page, SELLER, '/pages/inbox/index')
    await tap(page, /税定下来了/)
    await tap(page, '去缴税')
    await pay(page)
    const titles = async (): Promise<string[]> => (await house.ask<{ items: { title: string }[] }>('GET', '/messages', { token: await house.signIn(SELLER) })).body.items.map(({ title }) => title)
    await until(async () => (await titles()).includes('证明都开好了'))
    await open(page, SELLER, '/pages/inbox/index')
    await tap(page, /证明都开好了/)
    await seen(page, /没有发，因为关掉了这一类提醒/)
    expect(got(SELLER, 'wechat').join()).not.toContain('证明已开')
    await tap(page, '看证明')
    await seen(page, /验证码/)
  })

  it('marks everything read, and the number at the tab goes', async () => {
    const { page } = seller
    await open(page, SELLER, '/pages/inbox/index')
    await tap(page, '全部标为已读')
    await tab(page, /^消息$/).waitFor()
    await until(async () => (await page.getByText('未读', { exact: true }).filter({ visible: true }).count()) === 0)
  })

  it('agrees to electronic service below the statement, and takes it back', async () => {
    const { page } = seller
    await open(page, SELLER, '/messages/pages/settings/index')
    await tap(page, '看电子送达确认书')
    await picture(page, 'messages-electronic')
    await tap(page, '同意电子送达')
    await seen(page, /起，税务文书送到渝税通就算送达/)
    await tap(page, '看电子送达确认书')
    await tap(page, '不再用电子送达')
    await seen(page, /没有同意/)
  })

  it('asks WeChat again from the settings, and says where its main switch is when that is off', async () => {
    const { page } = seller
    await open(page, SELLER, '/messages/pages/settings/index')
    await seen(page, '提醒哪些事')
    await tap(page, /答应一次/)
    await seen(page, '还能提醒 1 次')
    house.wechat.setSwitch(SELLER, 'off')
    await tap(page, /答应一次/)
    await seen(page, '微信里的总开关关着')
    await picture(page, 'messages-main-switch')
    house.wechat.setSwitch(SELLER, 'accept')
  })

  it.each([[320, 'light', false], [430, 'dark', false], [390, 'light', true], [320, 'light', true]] as const)(
    'cuts nothing off at %d px, %s, elder %s, and gives each thing to tap a name and 44 px',
    async (width, colorScheme, elder) => {
      const { page, context, complaints } = await phone(browser, { width, colorScheme })
      await page.addInitScript((key) => window.localStorage.setItem(key, 'true'), elder ? `yst.${SELLER}.elder` : 'none')
      const look = async (name: string): Promise<void> => {
        await picture(page, `messages-${name}-${width}-${colorScheme}${elder ? '-elder' : ''}`)
        expect([name, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, 0, []])
      }
      await open(page, SELLER, '/pages/inbox/index')
      await seen(page, '税定下来了，请缴税')
      await look('inbox')
      await tap(page, /税定下来了/)
      await seen(page, /签收/)
      await look('message')
      await open(page, SELLER, '/messages/pages/settings/index')
      await seen(page, '提醒哪些事')
      await look('settings')
      expect(complaints).toEqual([])
      await context.close()
    },
  )

  it('complained about nothing on the way', () => {
    expect([...seller.complaints, ...buyer.complaints].filter((text) => !text.includes('422') && !text.includes('409'))).toEqual([])
  })
})
