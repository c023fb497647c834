import { openOutlets } from '../../bff/sandbox/open-outlets'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { bootAs } from './boot-as'
import { fits } from './fits'
import { draw, textOf } from './render'
import { seen, tap, type } from './touch'
import type { WeappHost } from './weapp-host'

const WHO = 'liu-kaiping'
const NORMAL = '岚烟苑物业服务有限公司'
const GONE = '墨垭建材有限公司'
const pages = 'supply/pages'

interface Located {
  success: (place: { latitude: number; longitude: number }) => void
  fail: (error: { errMsg: string }) => void
}

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
  await openOutlets(house.world)
  await house.signIn(WHO)
})
afterAll(() => house.close())

it('acts for a business once it was chosen, orders paper to an outlet that was picked, and shows what became of it', async () => {
  const host = await bootAs(house, WHO, `${pages}/businesses/index`)
  await tap(host, NORMAL)
  await tap(host, '看它的发票和额度')
  await seen(host, '本月还能开')
  fits(host)
  await tap(host, '领 ')
  await seen(host, '怎么拿')
  await tap(host, '到取票点取')
  await seen(host, '示例邮政所01')
  fits(host)
  await tap(host, '到这里取')
  await seen(host, '到取票点取，不收钱')
  fits(host)
  await tap(host, '领 ')
  await seen(host, '税务局在配票装袋')
  expect(host.page().route).toBe(`${pages}/request/index`)
  fits(host)
  await tap(host, '撤回')
  await seen(host, '撤回这件申请？')
})

it('acts for nobody on another phone, and asks whom for first', async () => {
  const host = await bootAs(house, WHO, `${pages}/supply/index`)
  await seen(host, '先选替谁办')
  expect(host.requests.some(({ url }) => /\/businesses\/\w+\/supply/.test(url))).toBe(false)
  await tap(host, '去选')
  await tap(host, NORMAL)
  await seen(host, '本月还能开')
  await type(await raising(host), '再加', '12.345')
  await type(host, '为什么要加', '工程')
  await tap(host, '申请加额度')
  await seen(host, '写上钱数')
  await seen(host, '再写详细些')
  fits(host)
})

it('acts for oneself again once the register names one no longer', async () => {
  const host = await bootAs(house, WHO, `${pages}/businesses/index`)
  await tap(host, GONE)
  const { invoiceLedger } = house.world.core
  const { code } = await invoiceLedger.selectFrom('taxpayer').select('code').where('name', '=', GONE).executeTakeFirstOrThrow()
  await invoiceLedger.deleteFrom('taxpayer_role').where('code', '=', code).execute()
  await tap(host, '看它的发票和额度')
  await seen(host, '先选替谁办')
  await tap(host, '去选')
  await seen(host, NORMAL)
  expect(textOf(draw(host))).not.toContain(GONE)
  fits(host)
})

async function raising(host: WeappHost): Promise<WeappHost> {
  await tap(host, '提高额度')
  await seen(host, '会怎么办')
  return host
}

it('asks WeChat about where one is only when one taps, sends it rounded, and goes by district when it is refused', async () => {
  const located: Located[] = []
  const wx = { getFuzzyLocation: (asked: Located): void => void located.push(asked) }
  const host = await bootAs(house, WHO, `${pages}/outlets/index`, {}, wx)
  await seen(host, '示例邮政所02')
  expect(located).toEqual([])
  await tap(host, '离我近的排前面')
  located[0]?.fail({ errMsg: 'getFuzzyLocation:fail auth deny' })
  await seen(host, '没有拿到位置，按区县找')
  await tap(host, '离我近的排前面')
  located[1]?.success({ latitude: 29.356_311, longitude: 105.894_42 })
  await seen(host, '离您近的在前面')
  await seen(host, ' 公里')
  expect(host.requests.filter(({ url }) => url.includes('lat=')).map(({ url }) => url.split('?')[1])).toEqual(['lat=29.356&lng=105.894'])
  expect(textOf(draw(host)).indexOf('示例邮政所01')).toBeLessThan(textOf(draw(host)).indexOf('示例邮政所02'))
  fits(host)
})

it('keeps an address and takes it out again', async () => {
  const host = await bootAs(house, WHO, `${pages}/addresses/index`)
  await seen(host, '还没有地址')
  await tap(host, '添一个地址')
  await type(host, '收件人', '刘恺萍')
  await type(host, '手机号', '13912345678')
  await type(host, '地址', '永川区示例路 8 号 3 幢 2-1')
  await tap(host, '存下')
  await seen(host, '常用')
  fits(host)
  await tap(host, '删掉')
  await seen(host, '在路上的包裹不受影响')
})
