import { joinQueue } from '../../bff/platform/halls/queue'
import { openHalls } from '../../bff/sandbox/open-halls'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { atOpenHall } from '../support/open-hours'
import { bootAs } from './boot-as'
import { fits } from './fits'
import { draw, textOf } from './render'
import { seen, tap } from './touch'

const WHO = 'zhou-manwu'
const HALL = 'hall-500103'
const ITEM = 'SB063'
const pages = 'halls/pages'

interface Located {
  success: (place: { latitude: number; longitude: number }) => void
}

let house: House
beforeAll(async () => {
  house = await openHouse()
  atOpenHall(house)
  await openHalls(house.world, { historyDays: 0 })
  await house.world.db.transaction().execute(async (trx) => {
    for (let each = 0; each < 12; each++) {
      await joinQueue(trx, house.world, { hallId: HALL, queue: 'property', origin: 'machine', isPriority: false })
    }
  })
  await house.signIn(WHO)
})
afterAll(() => house.close())

it('works out the best hall on the phone: where one is never leaves it', async () => {
  const located: Located[] = []
  const host = await bootAs(house, WHO, `${pages}/list/index`, { item: ITEM }, { getFuzzyLocation: (asked: Located): void => void located.push(asked) })
  await seen(host, '到了以后还要等多久')
  expect(located).toEqual([])
  await tap(host, '选出发地')
  await tap(host, '用我的位置')
  located[0]?.success({ latitude: 29.541_234, longitude: 106.457_891 })
  await seen(host, '现在出门，这里办完最早')
  await seen(host, ' 公里')
  expect(host.requests.filter(({ url }) => /29\.54|106\.45|lat=/.test(url))).toEqual([])
  fits(host)
  await tap(host, '看分布')
  await seen(host, '主城以外')
  fits(host)
})

it('takes a ticket, shows how many are before, and gives it back', async () => {
  const host = await bootAs(house, WHO, `${pages}/hall/index`, { id: HALL, item: ITEM })
  await seen(host, '现在去要等多久')
  fits(host)
  await tap(host, '取号')
  await seen(host, '60 岁以上自动优先')
  await tap(host, '取号')
  await seen(host, '您的号')
  await seen(host, '前面 12 位')
  expect(host.page().route).toBe(`${pages}/ticket/index`)
  fits(host)
  await tap(host, '不排了')
  await tap(host, '退掉这个号')
  await seen(host, '这个号退了')
  fits(host)
})

it('makes an appointment in two taps and shows its code', async () => {
  const host = await bootAs(house, WHO, `${pages}/book/index`, { hall: HALL, item: ITEM })
  await seen(host, '哪天去？')
  await tap(host, '周')
  await tap(host, '还有')
  fits(host)
  await tap(host, '约 ')
  await seen(host, '预约码')
  fits(host)
  expect(textOf(draw(host))).toMatch(/\d{6}/)
})

it('stands among what is to be done, and leads there', async () => {
  const host = await bootAs(house, WHO, 'pages/todo/index')
  await seen(host, '约好了')
  fits(host)
  await tap(host, '约好了')
  await seen(host, '预约码')
  expect(host.page().route).toBe(`${pages}/bookings/index`)
})
