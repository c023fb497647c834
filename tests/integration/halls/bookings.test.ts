import type { Caller } from '../../../bff/http/use-case'
import { commitOnce } from '../../../bff/http/commit'
import { closeBookings } from '../../../bff/features/halls/close-bookings'
import { makeBooking } from '../../../bff/features/halls/make-booking'
import { remindBookings } from '../../../bff/features/halls/remind-bookings'
import { findOrAddPerson } from '../../../bff/platform/people/find-or-add-person'
import type { ReplyOf } from '#shared/contract/route'
import * as api from '#shared/contract/halls'
import type { Day } from '#shared/model/day'
import { checkCharacter } from '#shared/model/id-number'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { toldTo } from '../notices-timers/told'
import { ITEM, SHAPINGBA, YUZHONG, broken, citizen, clerk, codeOf, goToWorkday, minutes, openThree } from './hall-hands'
import type { Citizen } from './hall-hands'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await openThree(house, '09:55')
})
afterEach(async () => {
  expect(await broken(house)).toEqual([])
})
afterAll(() => house.close())

type Slots = ReplyOf<typeof api.listSlots>
const person = async (who: string): Promise<Citizen> => citizen(house, await house.signIn(who))
const staff = async () => clerk(house, await house.signInStaff('ke-chuangkou'))
const slots = async (hallId = YUZHONG): Promise<Slots['days']> => (await house.ask<Slots>('GET', `/halls/${hallId}/slots?item=${ITEM.property}`)).body.days
const told = async (who: string, template: string) => (await toldTo(house, who)).filter((one) => one.template === template)

/** Somebody whom no other test knows, with the session's facts as a request has them. */
async function stranger(index: number): Promise<Caller> {
  const first = `99990119800101${String(100 + index)}`
  const idNumber = `${first}${checkCharacter(first)}`
  const id = await house.world.db.transaction().execute((trx) => findOrAddPerson(trx, house.world.keys, { id: house.world.newId(), name: `路人${index}`, idNumber, at: new Date(house.world.now()) }))
  const row = await house.world.db.selectFrom('person').select(['name_sealed', 'id_number_sealed']).where('id', '=', id).executeTakeFirstOrThrow()
  return { accountId: id, person: { id, nameSealed: row.name_sealed, idNumberSealed: row.id_number_sealed }, level: 'verified', tokenHash: '', traceId: 'test', staff: undefined }
}

it('offers the next seven working days, and of today what can still be reached', async () => {
  const days = await slots()
  expect(days).toHaveLength(7)
  expect(days.map(({ day }) => new Date(`${day}T00:00:00Z`).getUTCDay()).filter((weekday) => weekday === 0 || weekday === 6)).toEqual([])
  expect(days[0]?.slots[0]?.start).toBe('10:30')
  expect(days[1]?.slots[0]).toMatchObject({ start: '09:00', end: '09:30' })
  expect(days[1]?.slots.at(-1)).toMatchObject({ start: '16:30', end: '17:00' })
  expect(days[1]?.slots.every(({ free }) => free >= 1)).toBe(true)
  expect((await house.ask('GET', `/halls/hall-999999/slots?item=${ITEM.property}`)).status).toBe(404)
  expect((await house.ask('GET', `/halls/${YUZHONG}/slots?item=XX999`)).status).toBe(404)
  expect((await house.ask('GET', `/halls/${YUZHONG}/slots`)).status).toBe(400)
})

it('books a place, shows it with its code, tells it without a push, and gives it back once', async () => {
  const one = await person('zhou-manwu')
  const day = (await slots())[2]
  const at = { day: day?.day, start: '10:00' }
  const free = day?.slots.find(({ start }) => start === '10:00')?.free ?? 0
  const key = newKey()
  const [first, twin] = await Promise.all([one.book(at, key), one.book(at, key)])
  expect(first.status).toBe(200)
  expect(twin.body.booking).toEqual(first.body.booking)
  const { booking } = first.body
  expect(booking).toMatchObject({ ...at, end: '10:30', state: 'booked', mayCancel: true, hall: '渝中区办税服务厅' })
  expect(booking.code).toMatch(/^\d{6}$/)
  expect((await one.bookings()).items.map(({ id }) => id)).toEqual([booking.id])
  const [notice] = await told('zhou-manwu', 'hall.booked')
  expect([notice?.isPushed, notice?.fields['code']]).toEqual([false, booking.code])
  const left = async () => (await slots())[2]?.slots.find(({ start }) => start === '10:00')?.free
  expect(await left()).toBe(free - 1)
  expect(codeOf(await one.book({ ...at, start: '14:00' }))).toBe('booking.too_many')
  expect(codeOf(await (await person('tan-ertao')).unbook(booking.id))).toBe('object.not_found')
  const ended = await Promise.all([one.unbook(booking.id), one.unbook(booking.id), one.unbook(booking.id)])
  expect(ended.map(codeOf).sort()).toEqual(['200', 'queue.ticket_over', 'queue.ticket_over'])
  expect((await one.bookings()).items[0]).toMatchObject({ state: 'cancelled', mayCancel: false })
  expect((await one.bookings()).items[0]?.code).toBeUndefined()
  expect(await left()).toBe(free)
  expect((await one.book({ ...at, start: '14:00' })).status).toBe(200)
})

it('refuses times that nobody may book', async () => {
  const one = await person('liao-duanqi')
  const [today, tomorrow] = await slots()
  for (const wish of [{ day: today?.day, start: '10:00' }, { day: '2020-01-06', start: '10:00' }, { day: '2031-01-06', start: '10:00' }, { day: tomorrow?.day, start: '10:07' }, { day: tomorrow?.day, start: '08:30' }]) {
    expect(codeOf(await one.book(wish))).toBe('slot.not_open')
  }
  expect(codeOf(await one.book({ day: '2026-02-30', start: '10:00' }))).toBe('request.invalid')
  expect(codeOf(await one.book({ day: tomorrow?.day, start: '25:00' }))).toBe('request.invalid')
  expect(codeOf(await one.book({ day: tomorrow?.day, start: '10:00', hallId: 'hall-999999' }))).toBe('object.not_found')
})

it('gives the last place to one of a hundred who want it in the same second', async () => {
  const [, , , day] = await slots(SHAPINGBA)
  const span = { day: day?.day as Day, start: '11:00' }
  const wish = { body: { hallId: SHAPINGBA, itemId: ITEM.property, isPriority: false, ...span }, params: {}, query: {} } as never
  const people: Caller[] = []
  for (let index = 0; index < 100; index++) {
    people.push(await stranger(index))
  }
  // The hall has several places at that time: all but one go beforehand.
  const capacity = day?.slots.find(({ start }) => start === '11:00')?.free ?? 0
  const book = (who: Caller) =>
    makeBooking(house.world, who, wish, (effect) => commitOnce(house.world, api.makeBooking, { caller: who.accountId, route: 'POST /bookings', key: newKey(), bodyHash: 'x' }, effect)).then(() => 'booked', (error: { code?: string }) => error.code ?? 'fault')
  for (const who of people.slice(0, capacity - 1)) {
    expect(await book(who)).toBe('booked')
  }
  const outcomes = await Promise.all(people.slice(capacity - 1).map(book))
  expect(outcomes.filter((outcome) => outcome === 'booked')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'slot.full')).toHaveLength(100 - capacity)
  expect((await slots(SHAPINGBA))[3]?.slots.find(({ start }) => start === '11:00')?.free).toBe(0)
})

it('reminds on the evening before and an hour before, once each, and only whoever still comes', async () => {
  const me = () => person('deng-daiya')
  const [, , , , , , day] = await slots()
  const { booking } = (await (await me()).book({ day: day?.day, start: '10:00' })).body
  const other = await person('qin-fangdong')
  await other.unbook((await other.book({ day: day?.day, start: '10:00' })).body.booking.id)
  const goTo = (at: number): void => house.shiftClock(at - house.world.now())
  const starts = Date.parse(`${booking.day}T10:00:00+08:00`)
  goTo(starts - 16 * 3_600_000)
  await remindBookings(house.world)
  expect(await told('deng-daiya', 'hall.soon')).toHaveLength(0)
  goTo(starts - 14 * 3_600_000)
  await remindBookings(house.world)
  await remindBookings(house.world)
  expect(await told('deng-daiya', 'hall.soon')).toHaveLength(1)
  goTo(starts - minutes(50))
  await remindBookings(house.world)
  await remindBookings(house.world)
  const soon = await told('deng-daiya', 'hall.soon')
  expect(soon).toHaveLength(2)
  expect(soon[1]?.text).toContain('10:00')
  expect(soon[1]?.isPushed).toBe(true)
  expect(await told('qin-fangdong', 'hall.soon')).toHaveLength(0)
})

it('puts whoever comes to an appointment into the queue at its time, once, and only in time and in its own hall', async () => {
  const one = await person('deng-daiya')
  const booking = (await one.bookings()).items[0]
  const desk = await staff()
  expect(codeOf(await one.unbook(booking?.id ?? ''))).toBe('200')
  const again = await one.book({ day: booking?.day, start: '11:00' })
  const { code = '', id } = again.body.booking
  const wrong = code === '000000' ? '000001' : '000000'
  expect(codeOf(await desk.scan(code))).toBe('booking.not_now')
  expect(codeOf(await desk.scan(wrong))).toBe('object.not_found')
  expect(codeOf(await desk.scan('23456789'))).toBe('object.not_found')
  house.shiftClock(minutes(85))
  const late = await person('deng-daiya')
  expect(codeOf(await late.unbook(id))).toBe('queue.ticket_over')
  const at = await staff()
  for (let n = 0; n < 3; n++) {
    await at.give(ITEM.property)
  }
  const [scanned, twice] = [await at.scan(code), await at.scan(code)]
  expect(scanned.body.ticket).toMatchObject({ origin: 'booking', state: 'waiting' })
  expect(twice.body.ticket?.id).toBe(scanned.body.ticket?.id)
  expect((await late.bookings()).items[0]).toMatchObject({ state: 'arrived', mayCancel: false })
  expect(await late.mine()).toMatchObject({ origin: 'booking', mayMove: false })
})

it('counts as missed whoever booked and did not come, but nobody whose hall could not serve', async () => {
  goToWorkday(house, '08:00')
  const [today] = await slots()
  const [one, other] = [await person('mou-shigong'), await person('yang-kaidian')]
  await one.book({ day: today?.day, start: '09:00' })
  await other.book({ day: today?.day, start: '13:00' })
  house.shiftClock(minutes(75))
  await closeBookings(house.world)
  expect((await (await person('mou-shigong')).bookings()).items[0]).toMatchObject({ state: 'missed' })
  const desk = await staff()
  await desk.disrupt({ reason: '系统升级', until: new Date(house.world.now() + minutes(360)).toISOString() })
  const left = await slots()
  expect(left[0]?.slots.every(({ start }) => start > '14:00')).toBe(true)
  house.shiftClock(minutes(245))
  await closeBookings(house.world)
  expect((await (await person('yang-kaidian')).bookings()).items[0]).toMatchObject({ state: 'cancelled' })
})

it('lists bookings page by page, the newest first', async () => {
  const one = await person('shi-yan')
  await house.world.db.updateTable('hall').set({ disruption: null, disrupted_until: null }).execute()
  const day = (await slots())[5]?.day
  const made: string[] = []
  for (let n = 0; n < 22; n++) {
    const { id } = (await one.book({ day, start: '15:00' })).body.booking
    await one.unbook(id)
    made.unshift(id)
  }
  const first = await one.bookings()
  expect(first.items.map(({ id }) => id)).toEqual(made.slice(0, 20))
  const second = await one.bookings(first.next)
  expect([second.items.map(({ id }) => id), second.next]).toEqual([made.slice(20), undefined])
})
