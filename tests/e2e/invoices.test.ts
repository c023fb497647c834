import type { Browser, Page } from 'playwright-core'
import { addDays, dayIn } from '#shared/model/day'
import { lapseRedLetters } from '../../bff/features/red-letters/lapse-red-letters'
import { parcelOf } from '../../bff/platform/parcels/parcels'
import { DEMO_PASSWORD } from '../../bff/sandbox/hire-clerks'
import { openOutlets } from '../../bff/sandbox/open-outlets'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'
import { overflow, tooSmall } from './in-page'

/** The most somebody may have to touch who was paid by the same payer before (product target), and how long it may take. */
const MOST = { inputs: 4, ms: 60_000 }
const AMOUNT = '③ 一共收多少（含税）'
const PAYER = '名称和税号，或姓名和手机号'

inBrowser('an invoice asked for on a phone', () => {
  let house: House
  let browser: Browser
  let inputs: string[] = []
  /** of the invoice that was paid for: to the company whose clerk answers its red letter */
  let number = ''

  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
    await openOutlets(house.world)
    await Promise.all(['mou-shigong', 'qin-fangdong', 'liu-kaiping', 'zhou-manwu'].map((id) => house.signIn(id)))
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (who: string, hash: string): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> => {
    const { page, complaints, context } = await phone(browser)
    await page.goto(`${house.base}/?as=${who}#${hash}`)
    return { page, complaints, close: () => context.close() }
  }
  const tap = async (page: Page, name: string | RegExp): Promise<void> => {
    inputs.push(String(name))
    await page.getByRole('button', { name }).filter({ visible: true }).first().click()
  }
  const fill = async (page: Page, label: string, text: string): Promise<void> => {
    inputs.push(label)
    await page.getByLabel(label, { exact: true }).filter({ visible: true }).first().fill(text)
  }
  const choose = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('radio', { name }).filter({ visible: true }).first().click()
  const pay = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '付款' }).click()
    await seen(page, '发票开好了')
  }
  const seeInvoice = (page: Page): Promise<void> => tap(page, '看发票').then(() => seen(page, '价税合计'))
  const numberOn = async (page: Page): Promise<string> =>
    (/(\d{4} ){4}\d{4}/.exec(await page.getByText(/^号码 /).filter({ visible: true }).first().innerText())?.[0] ?? '').replace(/ /g, '')
  /** Nothing is cut off and everything can be tapped: on a small phone, in the dark, in the elder edition. */
  const fits = async (page: Page, who: string, name: string, text: string | RegExp, isEnd = false): Promise<void> => {
    const look = async (how: string) => {
      expect([name, how, await page.evaluate(overflow), await page.evaluate(tooSmall)]).toEqual([name, how, 0, []])
      await picture(page, `invoices-${name}-${how}`)
    }
    await look('390-light')
    await page.setViewportSize({ width: 320, height: 700 })
    await look('320-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await look('390-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.evaluate((key) => localStorage.setItem(key, 'true'), `yst.${who}.elder`)
    await page.reload()
    await seen(page, text)
    await look('390-elder')
    await page.evaluate((key) => localStorage.removeItem(key), `yst.${who}.elder`)
    if (!isEnd) {
      await page.reload()
      await seen(page, text)
    }
  }

  it('for a service under the threshold: nothing to pay, within four inputs and a minute', async () => {
    const began = Date.now()
    const { page, complaints, close } = await open('mou-shigong', '/invoices/pages/new/index')
    inputs = []
    await seen(page, '上次也开的这个')
    await fill(page, AMOUNT, '380')
    await tap(page, '④ 不用缴税，开票')
    await seen(page, '发票开好了')
    expect(inputs.length).toBeLessThanOrEqual(MOST.inputs)
    expect(Date.now() - began).toBeLessThan(MOST.ms)
    await fits(page, 'mou-shigong', 'issued', '发票开好了')
    await seeInvoice(page)
    await fits(page, 'mou-shigong', 'invoice', '价税合计', true)
    expect(complaints).toEqual([])
    await close()
  })

  it('by somebody who never did: a pasted payer, an item in everyday words; what was typed is still there after a reload', async () => {
    const { page, close } = await open('zhou-manwu', '/invoices/pages/new/index')
    await tap(page, /谁付钱给您/)
    await fill(page, PAYER, '姓名：陈守涛 手机 13800001111')
    await tap(page, '就是这个人')
    await fill(page, '按平常的说法找', '修水管')
    await tap(page, /房屋维修费/)
    await fill(page, AMOUNT, '200')
    await seen(page, '没到起征点')
    await page.reload()
    await seen(page, '④ 不用缴税，开票')
    expect(await page.getByLabel(AMOUNT).inputValue()).toBe('200')
    await tap(page, '④ 不用缴税，开票')
    await seen(page, '发票开好了')
    await close()
  })

  it('over the threshold: every tax in one basket with its formula, one payment, the invoice seconds later', async () => {
    const { page, close } = await open('mou-shigong', '/invoices/pages/new/index')
    await fill(page, AMOUNT, '5050')
    await seen(page, '5,000 × 1%')
    await seen(page, '付款方代扣')
    await fits(page, 'mou-shigong', 'quote', '5,000 × 1%')
    await tap(page, /④ 缴 53\.\d\d 元并开票/)
    const paid = Date.now()
    await pay(page)
    expect(Date.now() - paid).toBeLessThan(8000)
    number = await numberOn(page)
    expect(number).toMatch(/^\d{20}$/)
    await seeInvoice(page)
    await tap(page, '发给付款方')
    await fill(page, '对方的手机号', '13800002222')
    await tap(page, '发出')
    await seen(page, '发给过谁')
    await close()
  })

  it('for a rent of six months, spread over them', async () => {
    const { page, close } = await open('qin-fangdong', '/invoices/pages/new/index')
    await seen(page, '从哪个月起租')
    for (let month = 1; month < 6; month++) {
      await tap(page, '多一个月')
    }
    await fill(page, '租的是哪里', '渝北区石榴湾小区 2 幢 12-3')
    await fill(page, AMOUNT, '15000')
    await seen(page, '房产税')
    await fits(page, 'qin-fangdong', 'rent', '房产税')
    await tap(page, /④ 缴 [\d,.]+ 元并开票/)
    await pay(page)
    await close()
  })

  it('special, with the exemption given up and why that costs something', async () => {
    const { page, close } = await open('qin-fangdong', '/invoices/pages/new/index')
    await fill(page, '租的是哪里', '渝北区石榴湾小区 2 幢 12-3')
    await fill(page, AMOUNT, '2400')
    await seen(page, '没到起征点')
    await tap(page, /^发票种类/)
    await seen(page, /放弃这一张的免税/)
    await picture(page, 'invoices-kind-390-light')
    await choose(page, /^专用发票/)
    await seen(page, /增值税.*1\.5%/)
    await tap(page, /④ 缴 [\d,.]+ 元并开票/)
    await pay(page)
    await tap(page, '看发票')
    await seen(page, '电子发票（增值税专用发票）')
    await close()
  })

  it('and taken back by a red letter that the company confirms', async () => {
    const company = await open('liu-kaiping', '/supply/pages/businesses/index?back=1')
    await choose(company.page, /岚烟苑物业/)
    await company.page.goto('about:blank')
    await company.page.goto(`${house.base}/?as=liu-kaiping#/invoices/pages/folder/index`)
    await company.page.getByRole('tab', { name: '收到的' }).click()
    await tap(company.page, /牟世功.*5,050\.00/)
    await tap(company.page, /^确认入账/)
    await company.page.getByRole('dialog').getByRole('button', { name: '确认入账' }).click()
    await seen(company.page, '您确认入账了')

    const { page, close } = await open('mou-shigong', `/invoices/pages/invoice/index?n=${number}`)
    await tap(page, /^开红字发票/)
    await seen(page, /要对方 72 小时里确认/)
    await choose(page, '退货、退款')
    await fits(page, 'mou-shigong', 'red-start', '冲多少（含税）')
    await choose(page, '退货、退款')
    await tap(page, '请对方确认')
    await seen(page, '等对方确认')
    const redId = /id=([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

    await company.page.goto('about:blank')
    await company.page.goto(`${house.base}/?as=liu-kaiping#/invoices/pages/red/index?id=${redId}`)
    await seen(company.page, '请您确认红字发票')
    await picture(company.page, 'invoices-red-confirm-390-light')
    await tap(company.page, '确认，同意冲红')
    await seen(company.page, '红字发票开好了')
    await page.reload()
    await seen(page, '红字发票开好了')
    await seen(page, '退的税费')
    await picture(page, 'invoices-red-done-390-light')
    await company.close()
    await close()
  })

  it('or left as it is when nobody confirms within 72 hours', async () => {
    const token = await house.signIn('liu-kaiping')
    const code = (await house.ask<{ items: { code: string; name: string }[] }>('GET', '/businesses', { token })).body.items.find(({ name }) => name.includes('岚烟苑'))?.code ?? ''
    const { items } = (await house.ask<{ items: { number: string; state: string; isRed: boolean }[] }>('GET', `/invoices?box=received&as=${code}`, { token })).body
    const other = items.find(({ number: each, state, isRed }) => each !== number && state === 'valid' && !isRed)?.number ?? ''
    await house.ask('POST', `/invoices/${other}/booking`, { token, key: house.world.newId(), body: { as: code } })
    const { page, close } = await open('mou-shigong', `/invoices/pages/red/index?n=${other}`)
    await choose(page, '开错了')
    await tap(page, '请对方确认')
    await seen(page, /还有 7[12] 小时/)
    await picture(page, 'invoices-red-waiting-390-light')
    const redId = /id=([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    house.shiftClock(73 * 3_600_000)
    await lapseRedLetters(house.world)
    await close()
    const later = await open('mou-shigong', `/invoices/pages/red/index?id=${redId}`)
    await seen(later.page, '过了 72 小时，作废了')
    await seen(later.page, '原来的发票没有变')
    await later.close()
  })

  const atOutlet = async (): Promise<Page> => {
    await house.signInStaff('tang-youzhen')
    const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })).newPage()
    await desk.goto(`${house.base}/?as=tang-youzhen#/desk/pages/outlet/index`)
    await desk.getByLabel('密码').fill(DEMO_PASSWORD)
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: /^打印：/ }).first().click()
    await desk.getByRole('button', { name: '打印在这一张上' }).click()
    await seen(desk, /^打印好了/)
    return desk
  }

  it('on paper, collected at an outlet by its code', async () => {
    const { page, close } = await open('mou-shigong', '/invoices/pages/new/index')
    await fill(page, AMOUNT, '60')
    await tap(page, /^怎么给您/)
    await choose(page, /^纸质的，到代办点/)
    await tap(page, '到这里取')
    await tap(page, '④ 不用缴税，开票')
    await seen(page, '在哪里拿')
    const desk = await atOutlet()
    await page.reload()
    await fits(page, 'mou-shigong', 'collect', '取件码')
    const code = (await page.getByRole('img', { name: /^取件码/ }).innerText()).replace(/\s/g, '')
    await desk.getByRole('textbox', { name: '取件码' }).fill(code)
    await desk.getByRole('button', { name: '核对，交给对方' }).click()
    await seen(desk, /^交出去了/)
    await desk.context().close()
    await page.reload()
    await seen(page, '发票开好了')
    await close()
  })

  it('on paper of the day before yesterday, brought by post and taken in', async () => {
    const { page, close } = await open('mou-shigong', '/invoices/pages/new/index')
    await fill(page, AMOUNT, '70')
    await tap(page, /^哪一天的/)
    await fill(page, '哪一天的', addDays(dayIn(Date.now()), -2))
    await tap(page, '就是这天')
    await tap(page, /^怎么给您/)
    await choose(page, /^纸质的，寄给您/)
    for (const [label, text] of [['收件人', '牟世功'], ['手机号', '13912345678'], ['地址', '永川区示例路 8 号 3 幢 2-1']] as const) {
      await fill(page, label, text)
    }
    await tap(page, '存下，寄到这里')
    await tap(page, '④ 不用缴税，开票')
    await (await atOutlet()).context().close()
    await until(async () => (await parcelOf(house.world, /id=([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''))?.state === 'delivered')
    await page.reload()
    await seen(page, '邮政单号')
    await tap(page, '收到纸质发票了')
    await seen(page, '发票开好了')
    await close()
  })

  it('and found real by anybody who has its code, with a warning where the paper says otherwise', async () => {
    const token = await house.signIn('mou-shigong')
    const { invoice } = (await house.ask<{ invoice: { qr: string } }>('GET', `/invoices/${number}`, { token })).body
    const { page, close } = await open('zhou-manwu', '/invoices/pages/check/index')
    await page.getByLabel('贴上扫出来的内容').fill(invoice.qr)
    expect(await page.getByLabel('发票号码').inputValue()).toBe(number)
    await tap(page, '查验')
    await seen(page, /账上有|是真的/)
    await fits(page, 'zhou-manwu', 'check', '这张发票是真的吗')
    await page.getByLabel('贴上扫出来的内容').fill(invoice.qr)
    await fill(page, '金额', '9050')
    await tap(page, '查验')
    await seen(page, /金额对不上/)
    await close()
  })

  it('in a folder that keeps them all, on every phone', async () => {
    const { page, close } = await open('mou-shigong', '/invoices/pages/folder/index')
    await seen(page, '岚烟苑物业服务有限公司')
    await fits(page, 'mou-shigong', 'folder', '岚烟苑物业服务有限公司', true)
    await close()
  })
})
