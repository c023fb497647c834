import { sql } from 'kysely'
import type * as api from '#shared/contract/halls'
import type { ReplyOf } from '#shared/contract/route'
import { lookAtHalls } from '../../../bff/features/halls/hall-engine'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { toldTo } from '../notices-timers/told'
import { ITEM, SHAPINGBA, YUZHONG, atMachine, broken, citizen, clerk, codeOf, goToWorkday, minutes, openThree } from './hall-hands'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await openThree(house)
})
afterAll(() => house.close())

type Halls = ReplyOf<typeof api.listHalls>
const halls = async () => (await house.ask<Halls>('GET', '/halls')).body
/** Past the five seconds for which anything may be old. */
const later = (): Promise<void> => (house.shiftClock(5000), new Promise((resolve) => setTimeout(resolve, 1050)))
const staff = async () => clerk(house, await house.signInStaff('ke-chuangkou'))

it('shows to anybody which halls are open, how many wait and how long one would wait', async () => {
  const { items, asOf, source } = await halls()
  expect(items.map(({ id }) => id)).toEqual([YUZHONG, SHAPINGBA, 'hall-500108'])
  expect(items.every(({ isOpen, queues, hours }) => isOpen && queues.length === 3 && hours === '周一至周五 09:00–17:00')).toBe(true)
  expect(items[0]?.queues[1]?.waits.map(({ arriveIn }) => arriveIn)).toEqual([0, 15, 30, 45, 60, 90])
  expect(items.flatMap(({ queues }) => queues.flatMap(({ waits }) => waits)).filter(({ p50, p90 }) => !(p50 >= 0 && p50 <= p90))).toEqual([])
  expect([source, Math.abs(Date.parse(asOf) - house.world.now()) < 6000]).toEqual(['各办税服务厅的叫号机', true])
  for (let n = 0; n < 9; n++) {
    await atMachine(house)
  }
  await later()
  expect((await halls()).items[0]?.queues.map(({ waiting }) => waiting)).toEqual([0, 9, 0])
})

it('answers whoever has it already with nothing, and writes nothing for anybody', async () => {
  const counted = async () => {
    const { rows } = await sql<{ t: string }>`select table_name as t from information_schema.tables where table_schema = database()`.execute(house.ours.db)
    return Promise.all(rows.map(async ({ t }) => [t, Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(t)}`.execute(house.ours.db)).rows[0]?.n)]))
  }
  const before = await counted()
  await house.ask('GET', `/halls/${YUZHONG}/slots?item=${ITEM.general}`)
  for (const path of ['/halls', `/halls/${YUZHONG}`, '/queue-rules']) {
    const first = await house.ask('GET', path)
    const again = await house.ask('GET', path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect({ path, first: first.status, again: again.status, cached: first.headers.get('etag') === again.headers.get('etag') }).toEqual({ path, first: 200, again: 304, cached: true })
    expect(again.headers.get('x-as-of')).not.toBeNull()
  }
  expect(await counted()).toEqual(before)
})

it('works the city out once for a thousand who ask at once', async () => {
  await later()
  const looks = await Promise.all(Array.from({ length: 1000 }, () => lookAtHalls(house.world)))
  expect(new Set(looks).size).toBe(1)
})

it('shows the last calls and how full the day is, and no hall that is not there', async () => {
  const desk = await staff()
  const window = (await desk.desk()).windows.find(({ state }) => state === 'closed')?.number ?? 0
  await desk.sit(window)
  const called = (await desk.call(window)).body.called
  await later()
  const { body } = await house.ask<ReplyOf<typeof api.readHall>>('GET', `/halls/${YUZHONG}`)
  expect(body.calls).toEqual([{ number: called?.number, window }])
  expect(body.day.every(({ fullness, hour }) => fullness >= 0 && fullness <= 100 && hour >= 9 && hour < 17)).toBe(true)
  expect((await house.ask('GET', '/halls/hall-999999')).status).toBe(404)
  expect((await house.ask('GET', "/halls/1'%20or%201")).status).toBe(400)
})

it('says the rules in words that hold the numbers', async () => {
  const { rules } = (await house.ask<ReplyOf<typeof api.readQueueRules>>('GET', '/queue-rules')).body
  expect(rules.filter(({ text, value }) => text.includes('{') || !(text.includes(String(value)) || text.includes('六十')))).toEqual([])
})

it('says when a closed hall opens, and promises nobody a wait', async () => {
  goToWorkday(house, '07:30')
  await later()
  const [hall] = (await halls()).items
  expect(hall).toMatchObject({ isOpen: false })
  expect(hall?.opensAt?.slice(11, 16)).toBe('01:00')
  expect(hall?.queues.flatMap(({ waits }) => waits)).toEqual([])
})

it('lets only the clerk of a hall call there, at a window that nobody else has', async () => {
  goToWorkday(house, '10:00')
  const desk = await staff()
  const { windows } = await desk.desk()
  const taken = windows.find(({ state }) => state === 'open')?.number ?? 0
  expect(codeOf(await desk.sit(taken))).toBe('hall.window_taken')
  expect(codeOf(await desk.sit(taken, ['property'], 'closed'))).toBe('hall.window_taken')
  expect(codeOf(await desk.call(taken))).toBe('hall.window_taken')
  expect(codeOf(await desk.sit(59))).toBe('object.not_found')
  expect(codeOf(await desk.call(59))).toBe('object.not_found')
  const elsewhere = await atMachine(house, SHAPINGBA)
  expect(codeOf(await desk.note(elsewhere.id, 'back'))).toBe('object.not_found')
  const post = clerk(house, await house.signInStaff('tang-youzhen'))
  expect(codeOf(await post.call(1))).toBe('object.not_found')
  const token = await house.signIn('zhou-manwu')
  expect((await house.ask('GET', '/desk/hall', { token })).status).toBe(403)
})

it('tells everybody who waits that the hall cannot serve, once, and where else to go', async () => {
  const one = citizen(house, await house.signIn('liao-duanqi'))
  await one.take(YUZHONG)
  const desk = await staff()
  const until = new Date(house.world.now() + minutes(90)).toISOString()
  for (let n = 0; n < 2; n++) {
    expect((await desk.disrupt({ reason: '停电了', until })).body.hall.disruption).toEqual({ reason: '停电了', until })
  }
  const told = (await toldTo(house, 'liao-duanqi')).filter(({ template }) => template === 'hall.disrupted')
  expect(told.map(({ isPushed, text }) => [isPushed, text.includes('沙坪坝区办税服务厅') || text.includes('南岸区办税服务厅')])).toEqual([[true, true]])
  await later()
  const [hall] = (await halls()).items
  expect(hall).toMatchObject({ isOpen: true, disruption: { reason: '停电了' } })
  expect(hall?.queues.flatMap(({ waits }) => waits)).toEqual([])
  expect(codeOf(await desk.disrupt({ reason: '停电了' }))).toBe('request.invalid')
  expect(codeOf(await desk.disrupt({ reason: '停电了', until: '2020-01-01T00:00:00.000Z' }))).toBe('request.invalid')
  expect(codeOf(await desk.disrupt({ reason: '<b>', until }))).toBe('request.invalid')
  expect((await desk.disrupt({})).body.hall.disruption).toBeUndefined()
  expect(await broken(house)).toEqual([])
})
