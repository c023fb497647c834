import type { listSlots } from '#shared/contract/halls'
import type { ReplyOf } from '#shared/contract/route'
import type { readMyTurn } from '#shared/contract/turn'
import type { Turn } from '#shared/model/turn'
import { moveQueues } from '../../../bff/features/halls/move-queues'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { ITEM, SHAPINGBA, YUZHONG, atMachine, citizen, clerk, minutes, openThree } from './hall-hands'

let house: House
let token: string
beforeAll(async () => {
  house = await openHouse()
  await openThree(house)
  token = await house.signIn('zhou-manwu')
})
afterAll(() => house.close())

async function turn(of = token): Promise<Turn | undefined> {
  const { status, body } = await house.ask<ReplyOf<typeof readMyTurn>>('GET', '/turn', { token: of })
  expect(status).toBe(200)
  return body.turn
}

it('says nothing to whoever has nothing to do at a hall, and only to who is known', async () => {
  expect(await turn()).toBeUndefined()
  expect((await house.ask('GET', '/turn')).status).toBe(401)
})

it('tells of the next appointment, of the ticket before that, and of neither when they are over', async () => {
  const one = citizen(house, token)
  const { days } = (await house.ask<ReplyOf<typeof listSlots>>('GET', `/halls/${SHAPINGBA}/slots?item=${ITEM.property}`)).body
  const [soon, late] = [days[2]?.day, days[4]?.day]
  for (const [day, start] of [[late, '09:00'], [soon, '14:00']]) {
    expect((await one.book({ hallId: SHAPINGBA, day, start })).status).toBe(200)
  }
  expect(await turn()).toEqual({ state: 'booked', hall: '沙坪坝区办税服务厅', day: soon, start: '14:00', end: '14:30' })

  await atMachine(house)
  const { id, number } = (await one.take(YUZHONG)).body.ticket
  expect(await turn()).toMatchObject({ state: 'waiting', hall: '渝中区办税服务厅', number, ahead: 1 })
  const desk = clerk(house, await house.signInStaff('ke-chuangkou'))
  const window = (await desk.desk()).windows.find(({ state }) => state === 'closed')?.number ?? 0
  await desk.sit(window)
  await desk.note((await desk.call(window)).body.called?.id ?? '', 'done')
  expect(await turn()).toMatchObject({ state: 'waiting', ahead: 0 })
  await desk.call(window)
  expect(await turn()).toMatchObject({ state: 'called', number, window, until: expect.any(String) as string })
  await desk.note(id, 'absent')
  expect(await turn()).toMatchObject({ state: 'passed', number, until: expect.any(String) as string })
  house.shiftClock(minutes(31))
  token = await house.signIn('zhou-manwu')
  expect(await turn()).toEqual({ state: 'passed', hall: '渝中区办税服务厅', number })
  await moveQueues(house.world)
  expect(await turn()).toMatchObject({ state: 'booked', day: soon })

  const again = citizen(house, token)
  for (const { id: booking } of (await again.bookings()).items) {
    expect((await again.unbook(booking)).status).toBe(200)
  }
  expect(await turn()).toBeUndefined()
  expect(await turn(await house.signIn('chen-shoutao'))).toBeUndefined()
})
