import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { toldTo } from '../notices-timers/told'
import { callNext } from '../../../bff/platform/halls/queue'
import { moveQueues } from '../../../bff/features/halls/move-queues'
import { ITEM, NANAN, SHAPINGBA, YUZHONG, atMachine, broken, citizen, clerk, codeOf, goToWorkday, minutes, openThree } from './hall-hands'
import type { Citizen } from './hall-hands'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await openThree(house)
})
afterEach(async () => {
  expect(await broken(house)).toEqual([])
})
afterAll(() => house.close())

const person = async (who: string): Promise<Citizen> => citizen(house, await house.signIn(who))
const staff = async () => clerk(house, await house.signInStaff('ke-chuangkou'))
/** The one window of the hall that is closed until a clerk sits down. */
const ownWindow = async (): Promise<number> => (await (await staff()).desk()).windows.find(({ state, isMine }) => state === 'closed' || isMine)?.number ?? 0
/** Everybody goes home: nobody is left from the test before. */
const newDay = async (clock = '10:00'): Promise<void> => {
  goToWorkday(house, clock)
  await moveQueues(house.world)
}
const told = async (who: string): Promise<string[]> => (await toldTo(house, who)).map(({ template, text }) => `${template}: ${text}`)

it('takes a ticket from afar, tells of it as the queue moves, calls it, and serves it', async () => {
  const one = await person('zhou-manwu')
  expect(await one.mine()).toBeUndefined()
  const before = await Promise.all(Array.from({ length: 6 }, () => atMachine(house)))
  expect(before.map(({ number }) => number).sort()).toEqual(['B001', 'B002', 'B003', 'B004', 'B005', 'B006'])
  const { body, status } = await one.take(YUZHONG)
  expect(status).toBe(200)
  expect(body.ticket).toMatchObject({ number: 'B007', state: 'waiting', origin: 'remote', group: 'property', ahead: 6, isPriority: false, mayMove: true, mayCancel: true, mayReturn: false, hall: '渝中区办税服务厅' })
  expect(body.ticket.wait?.p50).toBeLessThanOrEqual(body.ticket.wait?.p90 ?? -1)

  const desk = await staff()
  const window = await ownWindow()
  expect((await desk.sit(window)).status).toBe(200)
  for (let at = 0; at < 6; at++) {
    const called = (await desk.call(window)).body.called
    expect(called?.number).toBe(`B00${at + 1}`)
    expect(codeOf(await desk.call(window))).toBe('hall.window_busy')
    expect((await desk.note(called?.id ?? '', 'started')).status).toBe(200)
    expect((await desk.note(called?.id ?? '', 'done')).status).toBe(200)
  }
  expect(await told('zhou-manwu')).toEqual([
    'queue.near: 渝中区办税服务厅：您的号是 B007，前面还有 5 位。请回到厅里。',
    'queue.near: 渝中区办税服务厅：您的号是 B007，前面还有 2 位。请回到厅里。',
  ])
  const called = (await desk.call(window)).body
  expect(called.called).toMatchObject({ number: 'B007', state: 'called', window, hasPass: false })
  expect(await one.mine()).toMatchObject({ state: 'called', window, mayMove: false, mayCancel: true })
  expect((await told('zhou-manwu')).at(-1)).toBe(`queue.called: 渝中区办税服务厅：B007 号请到 ${window} 号窗口。`)
  await desk.note(body.ticket.id, 'recalled')
  expect((await told('zhou-manwu')).filter((text) => text.startsWith('queue.called'))).toHaveLength(2)
  await desk.note(body.ticket.id, 'started')
  expect(codeOf(await one.cancel(body.ticket.id))).toBe('queue.ticket_over')
  expect((await desk.note(body.ticket.id, 'done')).body.windows.find(({ isMine }) => isMine)?.ticket).toBeUndefined()
  expect(codeOf(await desk.note(body.ticket.id, 'done'))).toBe('queue.ticket_over')
  expect(await one.mine()).toMatchObject({ state: 'done' })
  house.shiftClock(minutes(61))
  expect(await (await person('zhou-manwu')).mine()).toBeUndefined()
})

it('gives a person one ticket in the whole city, however often and however fast they tap', async () => {
  await newDay()
  const one = await person('liao-duanqi')
  const key = newKey()
  const same = await Promise.all([1, 2, 3, 4].map(() => one.take(YUZHONG, ITEM.property, false, key)))
  expect(new Set(same.map(({ body }) => body.ticket.id)).size).toBe(1)
  const others = await Promise.all([one.take(SHAPINGBA), one.take(NANAN), one.take(YUZHONG)])
  expect(others.map(codeOf)).toEqual(['queue.already_waiting', 'queue.already_waiting', 'queue.already_waiting'])
  const id = same[0]?.body.ticket.id ?? ''
  expect((await one.cancel(id)).body.ticket).toMatchObject({ state: 'cancelled', mayCancel: false })
  expect(codeOf(await one.cancel(id))).toBe('queue.ticket_over')
  const raced = await Promise.all([one.take(SHAPINGBA), one.take(NANAN), one.take(YUZHONG)])
  expect(raced.map(codeOf).sort()).toEqual(['200', 'queue.already_waiting', 'queue.already_waiting'])
})

it('hides a ticket from everybody but its owner', async () => {
  await newDay()
  const [one, other] = [await person('liao-duanqi'), await person('tan-ertao')]
  const { id } = (await one.take(YUZHONG)).body.ticket
  for (const answer of [await other.cancel(id), await other.move(id, SHAPINGBA), await other.back(id)]) {
    expect(codeOf(answer)).toBe('object.not_found')
  }
  expect(await other.mine()).toBeUndefined()
  expect((await one.take('hall-999999')).status).toBe(404)
  expect((await other.take(YUZHONG, 'XX999')).status).toBe(404)
  expect((await house.ask('GET', '/tickets/current')).status).toBe(401)
})

it('calls whoever came first, lets old people and those who say so go before, and nobody starves', async () => {
  await newDay()
  const first = await atMachine(house)
  house.shiftClock(minutes(20))
  const [second, third] = [await atMachine(house), await atMachine(house)]
  const elder = (await (await person('jiang-gaoling')).take(YUZHONG)).body.ticket
  const says = (await (await person('tan-ertao')).take(YUZHONG, ITEM.property, true)).body.ticket
  expect([elder.isPriority, says.isPriority]).toEqual([true, true])
  expect([elder.ahead, says.ahead]).toEqual([1, 2])
  const order = (await (await staff()).desk()).waiting.map(({ number }) => number)
  expect(order).toEqual([first.number, elder.number, says.number, second.number, third.number])
  const opened = await house.world.db.selectFrom('access_log').select('purpose').where('purpose', '=', 'queue.priority').execute()
  expect(opened.length).toBeGreaterThan(0)
})

it('never calls one person to two windows, and leaves nobody out, when all windows call at once', async () => {
  await newDay()
  const tickets = await Promise.all(Array.from({ length: 24 }, () => atMachine(house)))
  const windows = await house.world.db.selectFrom('hall_window').select(['number', 'queues']).where('hall_id', '=', YUZHONG).where('state', '=', 'open').where('staff_id', 'is', null).where('queues', 'like', '%property%').execute()
  expect(windows.length).toBeGreaterThan(2)
  const called: string[] = []
  for (let round = 0; called.length < tickets.length && round < 24; round++) {
    const at = await Promise.all(windows.map(({ number }) => house.world.db.transaction().execute((trx) => callNext(trx, house.world, { hallId: YUZHONG, window: number }))))
    const numbers = at.flatMap((ticket) => (ticket ? [ticket.number] : []))
    expect(new Set(numbers).size).toBe(Math.min(windows.length, tickets.length - called.length))
    called.push(...numbers)
    await house.world.db.updateTable('hall_ticket').set({ state: 'done', ended_at: new Date(house.world.now()) }).where('state', '=', 'called').execute()
    await house.world.db.updateTable('hall_window').set({ ticket_id: null }).where('hall_id', '=', YUZHONG).execute()
  }
  expect([...called].sort()).toEqual(tickets.map(({ number }) => number).sort())
})

it('lets cancelling and calling of the same ticket come one after the other, never half', async () => {
  await newDay()
  const one = await person('qin-fangdong')
  const desk = await staff()
  const window = await ownWindow()
  await desk.sit(window)
  for (let round = 0; round < 4; round++) {
    const { id } = (await one.take(YUZHONG)).body.ticket
    const [cancelled, called] = await Promise.all([one.cancel(id), desk.call(window)])
    expect([cancelled.status, called.status]).toEqual([200, 200])
    expect(await one.mine()).toMatchObject({ id, state: 'cancelled' })
    expect((await desk.desk()).windows.find(({ isMine }) => isMine)?.ticket).toBeUndefined()
  }
})

it('changes the hall once, with the time waited, but not when nearly called', async () => {
  await newDay()
  const one = await person('chen-shoutao')
  expect(codeOf(await one.move((await one.take(YUZHONG)).body.ticket.id, SHAPINGBA))).toBe('queue.no_move')
  await one.cancel((await one.mine())?.id ?? '')
  for (let at = 0; at < 4; at++) {
    await atMachine(house)
  }
  const from = (await one.take(YUZHONG)).body.ticket
  house.shiftClock(minutes(10))
  for (let at = 0; at < 5; at++) {
    await atMachine(house, SHAPINGBA)
  }
  expect(codeOf(await one.move(from.id, YUZHONG))).toBe('queue.no_move')
  expect((await one.move(from.id, 'hall-999999')).status).toBe(404)
  const moved = (await one.move(from.id, SHAPINGBA)).body.ticket
  expect(moved).toMatchObject({ origin: 'moved', hallId: SHAPINGBA, ahead: 0, takenAt: from.takenAt, state: 'waiting', mayMove: false })
  expect(codeOf(await one.move(moved.id, NANAN))).toBe('queue.no_move')
  expect(codeOf(await one.move(from.id, NANAN))).toBe('queue.ticket_over')
  expect((await one.mine())?.id).toBe(moved.id)
})

it('lets whoever was called while away come back behind the next two, without a new ticket, and not for ever', async () => {
  await newDay()
  const one = await person('zhou-manwu')
  const { id, number } = (await one.take(YUZHONG)).body.ticket
  const next = [await atMachine(house), await atMachine(house), await atMachine(house)]
  const desk = await staff()
  const window = await ownWindow()
  await desk.sit(window)
  await desk.call(window)
  expect(codeOf(await one.back(id))).toBe('queue.ticket_over')
  house.shiftClock(minutes(2))
  await moveQueues(house.world)
  expect(await one.mine()).toMatchObject({ state: 'called' })
  house.shiftClock(minutes(2))
  await moveQueues(house.world)
  expect(await one.mine()).toMatchObject({ state: 'passed', mayReturn: true })
  expect((await desk.desk()).passed.map((ticket) => ticket.number)).toEqual([number])
  expect((await told('zhou-manwu')).at(-1)).toContain('以前回到厅里')
  expect((await one.back(id)).body.ticket).toMatchObject({ number, state: 'waiting', ahead: 2 })
  expect((await desk.desk()).waiting.map((ticket) => ticket.number)).toEqual([next[0]?.number, next[1]?.number, number, next[2]?.number])
  for (let at = 0; at < 3; at++) {
    const called = (await desk.call(window)).body.called
    await desk.note(called?.id ?? '', called?.id === id ? 'absent' : 'done')
  }
  house.shiftClock(minutes(31))
  const late = await person('zhou-manwu')
  expect(await late.mine()).toMatchObject({ state: 'passed', mayReturn: false })
  expect(codeOf(await late.back(id))).toBe('queue.ticket_over')
  await moveQueues(house.world)
  expect(await late.mine()).toMatchObject({ state: 'missed' })
})

it('keeps whoever did not come three times from tickets afar for a week, but not whom the day’s end sent home', async () => {
  await newDay()
  const me = () => person('deng-daiya')
  await (await me()).take(YUZHONG)
  await newDay()
  expect((await house.world.db.selectFrom('hall_ticket').select('state').where('origin', '=', 'remote').where('called_at', 'is', null).where('state', '=', 'missed').execute()).length).toBeGreaterThan(0)
  for (let time = 0; time < 3; time++) {
    expect((await (await me()).take(YUZHONG)).status).toBe(200)
    const [desk, window] = [await staff(), await ownWindow()]
    await desk.sit(window)
    const called = (await desk.call(window)).body.called
    await desk.note(called?.id ?? '', 'absent')
    house.shiftClock(minutes(31))
    await moveQueues(house.world)
  }
  const one = await me()
  expect(codeOf(await one.take(YUZHONG))).toBe('queue.barred')
  const [slot] = (await house.ask<{ days: { day: string; slots: { start: string }[] }[] }>('GET', `/halls/${YUZHONG}/slots?item=${ITEM.property}`)).body.days.slice(-1)
  expect(codeOf(await one.book({ day: slot?.day, start: slot?.slots[0]?.start }))).toBe('queue.barred')
  expect((await (await staff()).give(ITEM.property)).status).toBe(200)
  house.shiftClock(minutes(8 * 24 * 60))
  await newDay()
  expect((await (await me()).take(YUZHONG)).status).toBe(200)
})

it('takes no ticket for a hall that is closed, that cannot serve, or that would not get to it today', async () => {
  goToWorkday(house, '18:30')
  expect(codeOf(await (await person('yang-kaidian')).take(YUZHONG))).toBe('queue.closed')
  await newDay()
  const one = await person('yang-kaidian')
  for (let at = 0; at < 300; at++) {
    await atMachine(house, NANAN)
  }
  expect(codeOf(await one.take(NANAN))).toBe('queue.closed')
  const desk = await staff()
  expect((await desk.disrupt({ reason: '停电', until: new Date(house.world.now() + minutes(60)).toISOString() })).status).toBe(200)
  expect(codeOf(await one.take(YUZHONG))).toBe('queue.closed')
  expect((await desk.disrupt({})).body.hall.disruption).toBeUndefined()
  expect((await one.take(YUZHONG)).status).toBe(200)
})
