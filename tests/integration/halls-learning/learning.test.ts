import { addDays, dayIn } from '#shared/model/day'
import { forgetVisitors } from '../../../bff/features/halls-learning/forget-visitors'
import { learnHalls } from '../../../bff/features/halls-learning/learn-halls'
import { learnTimes } from '../../../bff/features/halls-learning/learn-times'
import { isWholeDay, parseBins } from '../../../bff/platform/halls/day-bins'
import { rhythmsFor } from '../../../bff/platform/halls/hall-rhythm'
import { measuredTimes } from '../../../bff/platform/halls/item-times'
import { joinQueue } from '../../../bff/platform/halls/queue'
import { hallRounds } from '../../../bff/sandbox/hall-clerk'
import { openHalls } from '../../../bff/sandbox/open-halls'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'

const HALL = 'hall-500103'
const MINUTE = 60_000

let house: House
let round: () => Promise<void>
beforeAll(async () => {
  house = await openHouse()
  // Tomorrow at half past ten in the morning, whatever the time is.
  house.shiftClock(Date.parse(`${addDays(dayIn(Date.now()), 1)}T10:30:00+08:00`) - Date.now())
  await openHalls(house.world, { alwaysOpen: true, only: [HALL], historyDays: 10 })
  round = hallRounds(house.world)
})
afterAll(() => house.close())

const today = () => dayIn(house.world.now())
const tickets = () => house.world.db.selectFrom('hall_ticket').selectAll().where('hall_id', '=', HALL).orderBy('id').execute()
const windows = () => house.world.db.selectFrom('hall_window').selectAll().where('hall_id', '=', HALL).orderBy('number').execute()
const binsOf = async (day: string, queue: string) => {
  const row = await house.world.db.selectFrom('hall_day').select('bins').where('hall_id', '=', HALL).where('day', '=', day).where('queue', '=', queue).executeTakeFirst()
  return row && parseBins(row.bins)
}
const sum = (counts: readonly number[] = []): number => counts.reduce((all, one) => all + one, 0)

it('opens a hall once, with windows, the days before and how long its items took', async () => {
  expect(await openHalls(house.world, { alwaysOpen: true, only: [HALL] })).toBe(0)
  expect((await windows()).slice(-2).map(({ state }) => state)).toEqual(['closed', 'closed'])
  const rhythm = (await rhythmsFor(house.world.db, today())).get(HALL)
  expect(rhythm?.general.arrivals[21]).toBeGreaterThan(0.05)
  expect(rhythm?.property.mean).toBeGreaterThan(3)
  const times = await measuredTimes(house.world.db, today())
  const [item] = times.get('SB063') ?? []
  expect(item).toMatchObject({ channel: 'hall', until: addDays(today(), -1) })
  expect(item?.count).toBeGreaterThanOrEqual(5)
  expect(item?.median).toBeGreaterThan(1)
})

it('fills the hall as it would stand now, every window with at most one and every number without a gap', async () => {
  await round()
  const all = await tickets()
  expect(all.filter(({ state }) => state === 'done').length).toBeGreaterThan(10)
  const busy = (await windows()).flatMap(({ ticket_id }) => ticket_id ?? [])
  expect(new Set(busy).size).toBe(busy.length)
  expect(all.filter(({ state }) => state === 'called' || state === 'serving').map(({ id }) => id).sort()).toEqual(busy.sort())
  for (const queue of ['general', 'property', 'invoice']) {
    const numbers = all.filter((one) => one.queue === queue).map(({ number }) => Number(number.slice(1))).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  }
})

it('lives on: people come, are called, served and gone; where one of our staff sits nobody is called', async () => {
  const before = await tickets()
  const seated = (await windows()).find(({ ticket_id }) => ticket_id === null)
  await house.world.db.updateTable('hall_window').set({ state: 'open', staff_id: house.world.newId() }).where('hall_id', '=', HALL).where('number', '=', seated?.number ?? 0).execute()
  for (let rounds = 0; rounds < 60; rounds++) {
    house.shiftClock(MINUTE / 2)
    await round()
  }
  const after = await tickets()
  expect(after.length).toBeGreaterThan(before.length)
  expect(after.filter(({ state }) => state === 'done').length).toBeGreaterThan(before.filter(({ state }) => state === 'done').length)
  expect((await windows()).find(({ number }) => number === seated?.number)).toMatchObject({ state: 'open', ticket_id: null })
  expect(after.filter(({ window_number, called_at }) => window_number === seated?.number && (called_at?.getTime() ?? 0) > house.world.now() - 25 * MINUTE)).toEqual([])
})

it('starts again where it stopped, and lets nobody in twice', async () => {
  const before = (await tickets()).length
  await hallRounds(house.world)()
  expect((await tickets()).length).toBe(before)
})

it('writes down how the day goes, the same however often it looks', async () => {
  await learnHalls(house.world)
  const once = await binsOf(today(), 'general')
  await learnHalls(house.world)
  const twice = await binsOf(today(), 'general')
  const served = (await tickets()).filter(({ queue, called_at, state }) => queue === 'general' && called_at !== null && ['done', 'passed', 'missed'].includes(state))
  expect(sum(once?.arrivals)).toBe((await tickets()).filter(({ queue }) => queue === 'general').length)
  expect(sum(twice?.services)).toBe(served.length)
  expect(twice?.arrivals).toEqual(once?.arrivals)
  expect(sum(twice?.looks)).toBe(sum(once?.looks) + 1)
})

it('closes a day that is over, which is no example where nobody watched most of it', async () => {
  const day = today()
  house.shiftClock(24 * 60 * MINUTE)
  await learnHalls(house.world)
  const bins = await binsOf(day, 'property')
  expect(bins?.until).toBe(1440)
  expect(bins && isWholeDay(bins)).toBe(false)
})

it('learns how long items took at windows, read twice the same', async () => {
  const { db } = house.world
  const [item] = (await tickets()).filter(({ state, started_at, item_id }) => state === 'done' && started_at !== null && item_id !== null)
  const read = () => db.selectFrom('item_time').selectAll().where('day', '=', item?.day ?? '').where('channel', '=', 'hall').orderBy('item_id').execute()
  await learnTimes(house.world)
  const once = await read()
  await learnTimes(house.world)
  expect(once.map(({ item_id }) => item_id)).toContain(item?.item_id)
  expect(await read()).toEqual(once)
})

it('forgets after sixty days whose ticket it was, and not before', async () => {
  const { world } = house
  const token = await house.signIn('zhou-manwu')
  expect(token).not.toBe('')
  const { id: personId } = await world.db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const { id } = await world.db.transaction().execute((trx) => joinQueue(trx, world, { hallId: HALL, queue: 'general', itemId: 'SB063', personId, origin: 'remote', isPriority: false }))
  const whose = async () => (await world.db.selectFrom('hall_ticket').select('person_id').where('id', '=', id).executeTakeFirstOrThrow()).person_id
  await world.db.updateTable('hall_ticket').set({ state: 'cancelled', open_key: null }).where('id', '=', id).execute()
  await forgetVisitors(world.db, world.now() + 60 * 24 * 60 * MINUTE)
  expect(await whose()).toBe(personId)
  await forgetVisitors(world.db, world.now() + 61 * 24 * 60 * MINUTE)
  expect(await whose()).toBeNull()
})
