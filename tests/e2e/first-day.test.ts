import type { Browser } from 'playwright-core'
import { demoPeople, personById } from '../../bff/sandbox/city/demo-people'
import { inBrowser, launch, phone, picture } from '../support/browser'
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
    await page.getByText('先认一次身份').first().waitFor()
    await picture(page, 'home-first-time')
    await page.getByRole('button', { name: '去认身份' }).click()
    const { name, idNumber } = personById('zhou-manwu')
    await page.getByRole('textbox', { name: '姓名' }).fill(name)
    await page.getByRole('textbox', { name: '身份证号' }).fill('110105194912310021')
    await page.getByRole('button', { name: '交公安比对' }).click()
    await page.getByText('有一位不对').first().waitFor()
    await picture(page, 'prove-wrong-digit')
    await page.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await page.getByRole('button', { name: '交公安比对' }).click()
    await page.getByText(`${name[0]}**`).first().waitFor()
    await picture(page, 'home')
    await page.getByRole('button', { name: /我的房子/ }).click()
    await page.getByText('可以卖，没有抵押和查封').waitFor()
    await page.getByText('来自不动产登记').waitFor()
    await picture(page, 'my-homes')
    expect(complaints).toEqual([])
  })

  it('reports a missing home once however often the button is tapped, keeps the draft, and shows the answer of the registry', async () => {
    await house.signIn('xiang-gongyou')
    const { page } = await open('xiang-gongyou', '/my-homes/pages/missing/index')
    await page.getByRole('textbox').fill('石榴湾小区 2 幢 12-3')
    await page.reload()
    await page.getByText('少了哪一套').first().waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('石榴湾小区 2 幢 12-3')
    await picture(page, 'missing')
    const button = page.getByRole('button', { name: '请登记中心核对' })
    await button.evaluate((element: HTMLElement) => {
      element.click()
      element.click()
      element.click()
    })
    await page.getByText('登记中心在核对').first().waitFor()
    await picture(page, 'case')
    const cases = await house.world.db.selectFrom('case_file').select('id').execute()
    expect(cases).toHaveLength(1)
    await page.goto(`${house.base}/?as=xiang-gongyou#/pages/todo/index`)
    await page.getByText('等登记中心').first().waitFor()
    await picture(page, 'todo')
    await page.goto(`${house.base}/?as=xiang-gongyou#/pages/inbox/index`)
    await page.getByText('送到了登记中心').first().waitFor()
    await picture(page, 'inbox')
  })

  it('says that nothing is registered to somebody without a home, and what to do if that is wrong', async () => {
    await house.signIn('bai-wufang')
    const { page } = await open('bai-wufang', '/my-homes/pages/list/index')
    await page.getByText(/没有登记/).first().waitFor()
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
    await page.getByText(words).first().waitFor()
    await picture(page, `my-homes-${who}`)
  })

  it('shows whose fault it is when the registry does not answer, and goes on when it is back', async () => {
    await house.signIn('qin-fangdong')
    const real = house.world.core
    house.world.core = { ...real, registry: real.registry.withSchema('no_such_schema') }
    const { page } = await open('qin-fangdong', '/my-homes/pages/list/index')
    await page.getByText('不动产登记那边没有回应').first().waitFor()
    await picture(page, 'my-homes-error')
    house.world.core = real
    await new Promise((resolve) => setTimeout(resolve, 5100)) // the breaker rests 5 s before it lets one call try
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.getByText('可以卖').first().waitFor()
  })

  it('says that the network is gone, keeps what is shown, and asks for nothing', async () => {
    const { page, context } = await open('zhou-manwu', '/pages/todo/index')
    await page.getByText('办件').first().waitFor()
    await context.setOffline(true)
    await page.getByText(/没有网|没有连上|断网|离线/).first().waitFor()
    await picture(page, 'offline')
  })

  it('opens two people side by side, each with an own session', async () => {
    await house.signIn('chen-shoutao')
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(`${house.base}/sandbox/phones`)
    const [left, right] = [page.frameLocator('iframe >> nth=0'), page.frameLocator('iframe >> nth=1')]
    await left.getByText('周**').first().waitFor()
    await right.getByText('陈**').first().waitFor()
    await picture(page, 'phones')
    await context.close()
  })

  it('logs out, and is a stranger no more than that', async () => {
    const { page } = await open('zhou-manwu', '/pages/me/index')
    await page.getByText('9999**********').first().waitFor()
    await picture(page, 'me')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByText('您已退出').first().waitFor()
    const open_ = await house.world.db.selectFrom('session').select('token_hash').where('ended_at', 'is not', null).execute()
    expect(open_.length).toBeGreaterThan(0)
  })

  it('keeps no cookie', async () => {
    const { context, page } = await open('zhou-manwu')
    await page.getByText('我的房子').first().waitFor()
    expect(await context.cookies()).toEqual([])
  })

  it('wrote no name, ID number, phone number or address into the log on that day', () => {
    const secrets = demoPeople.flatMap(({ name, idNumber, phone: number }) => [name, idNumber, number])
    expect(secrets.filter((secret) => house.logged().includes(secret))).toEqual([])
    expect(house.logged()).not.toContain('石榴湾')
    expect(house.logged().split('\n').length).toBeGreaterThan(30)
  })
})
