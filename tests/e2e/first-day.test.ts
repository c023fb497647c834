import type { Browser } from 'playwright-core'
import { connectCore } from '../../bff/adapters/core/connect'
import { demoPeople, personById } from '../../bff/sandbox/city/demo-people'
import { inBrowser, launch, phone, picture, seen } from '../support/browser'
import { openHouse } from '../support/house'
import type { House } from '../support/house'

inBrowser('a first day with the pages', () => {
  let house: House
  let browser: Browser
  beforeAll(async () => {
    house = await openHouse({ worker: true })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (who: string, hash = '/', options: Parameters<typeof phone>[1] = {}) => {
    const device = await phone(browser, options)
    await device.page.goto(`${house.base}/?as=${who}#${hash}`)
    return device
  }

  it('leads a stranger from the front page through the identity to the own homes', async () => {
    const { page, complaints } = await open('zhou-manwu')
    await seen(page, '先认一次身份')
    await picture(page, 'home-first-time')
    await page.getByRole('button', { name: '去认身份' }).click()
    const { name, idNumber } = personById('zhou-manwu')
    await page.getByRole('textbox', { name: '姓名' }).fill(name)
    await page.getByRole('textbox', { name: '身份证号' }).fill('110105194912310021')
    await page.getByRole('button', { name: '交公安比对' }).click()
    await seen(page, '有一位不对')
    await picture(page, 'prove-wrong-digit')
    await page.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await page.getByRole('button', { name: '交公安比对' }).click()
    await seen(page, `${name[0]}**`)
    await picture(page, 'home')
    await page.getByRole('button', { name: /我的房子/ }).click()
    await seen(page, '可以卖，没有抵押和查封')
    await seen(page, '来自不动产登记')
    await picture(page, 'my-homes')
    expect(complaints).toEqual([])
  })

  it('reports a missing home once however often the button is tapped, keeps the draft, and shows the answer of the registry', async () => {
    await house.signIn('xiang-gongyou')
    const { page } = await open('xiang-gongyou', '/my-homes/pages/missing/index')
    await page.getByRole('textbox').fill('石榴湾小区 2 幢 12-3')
    await page.reload()
    await seen(page, '少了哪一套')
    expect(await page.getByRole('textbox').inputValue()).toBe('石榴湾小区 2 幢 12-3')
    await picture(page, 'missing')
    const button = page.getByRole('button', { name: '请登记中心核对' })
    await button.evaluate((element: HTMLElement) => {
      element.click()
      element.click()
      element.click()
    })
    await seen(page, '登记中心在核对')
    await picture(page, 'case')
    const cases = await house.world.db.selectFrom('case_file').select('id').execute()
    expect(cases).toHaveLength(1)
    await page.goto(`${house.base}/?as=xiang-gongyou#/pages/todo/index`)
    await seen(page, '等登记中心')
    await picture(page, 'todo')
    await page.goto(`${house.base}/?as=xiang-gongyou#/pages/inbox/index`)
    await seen(page, '登记中心在查了')
    await picture(page, 'inbox')
  })

  it('says that nothing is registered to somebody without a home, and what to do if that is wrong', async () => {
    await house.signIn('bai-wufang')
    const { page } = await open('bai-wufang', '/my-homes/pages/list/index')
    await seen(page, /没有登记/)
    await picture(page, 'my-homes-empty')
  })

  it.each([
    ['deng-daiya', '可以带押过户'],
    ['peng-jinchuan', '禁止转让'],
    ['luo-shifeng', '查封'],
    ['ran-jingyi', '也要签字'],
  ])('says in words what the register means for %s: %s', async (who, words) => {
    await house.signIn(who)
    const { page } = await open(who, '/my-homes/pages/list/index')
    await seen(page, words)
    await picture(page, `my-homes-${who}`)
  })

  it('shows whose fault it is when the registry does not answer, and goes on when it is back', async () => {
    await house.signIn('qin-fangdong')
    const real = house.world.core
    // Another connection: its breaker is open afterwards, the real one's is not.
    const deaf = connectCore(house.ours.url, house.ours.name)
    house.world.core = { ...deaf, registry: deaf.registry.withSchema('no_such_schema') }
    const { page } = await open('qin-fangdong', '/my-homes/pages/list/index')
    await seen(page, '登记、网签那边没有回应')
    await picture(page, 'my-homes-error')
    house.world.core = real
    await deaf.close()
    await page.getByRole('button', { name: '再试一次' }).click()
    await seen(page, '可以卖')
  })

  it('says that the network is gone, keeps what is shown, and asks for nothing', async () => {
    await house.signIn('zhou-manwu')
    const { page, context } = await open('zhou-manwu', '/pages/todo/index')
    await seen(page, '现在没有等别人的事')
    await context.setOffline(true)
    await seen(page, '没有网络')
    await seen(page, '现在没有等别人的事')
    await picture(page, 'offline')
  })

  it('opens two people side by side, each with an own session', async () => {
    await Promise.all(['zhou-manwu', 'chen-shoutao'].map((who) => house.signIn(who)))
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(`${house.base}/sandbox/phones`)
    const [left, right] = [page.frameLocator('iframe >> nth=0'), page.frameLocator('iframe >> nth=1')]
    await seen(left, '周**')
    await seen(right, '陈**')
    await picture(page, 'phones')
    await context.close()
  })

  it('logs out, and is a stranger no more than that', async () => {
    await house.signIn('zhou-manwu')
    const { page } = await open('zhou-manwu', '/pages/me/index')
    await seen(page, '9999**********')
    await picture(page, 'me')
    await page.getByRole('button', { name: '退出登录' }).click()
    await seen(page, '您已退出')
    const open_ = await house.world.db.selectFrom('session').select('token_hash').where('ended_at', 'is not', null).execute()
    expect(open_.length).toBeGreaterThan(0)
  })

  it('keeps no cookie', async () => {
    const { context, page } = await open('zhou-manwu')
    await seen(page, '我的房子')
    expect(await context.cookies()).toEqual([])
  })

  it('wrote no name, ID number, phone number or address into the log on that day', () => {
    const secrets = demoPeople.flatMap(({ name, idNumber, phone: number }) => [name, idNumber, number])
    expect(secrets.filter((secret) => house.logged().includes(secret))).toEqual([])
    expect(house.logged()).not.toContain('石榴湾')
    expect(house.logged().split('\n').length).toBeGreaterThan(30)
  })
})
