import type { GreenPass } from '#shared/model/guide'
import { allItems } from '../../../bff/platform/guide/find-item'
import { joinQueue } from '../../../bff/platform/halls/queue'
import { openHalls } from '../../../bff/sandbox/open-halls'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { personIdOf } from '../../support/person-id-of'

/** Where 柯窗凯 sits. */
const HALL = 'hall-500103'

let house: House
let zhou: string
let clerk: string

beforeAll(async () => {
  house = await openHouse({ keepLog: false })
  ;[zhou, clerk] = [await house.signIn('zhou-manwu'), await house.signInStaff('ke-chuangkou')]
  await openHalls(house.world, { alwaysOpen: true, only: [HALL], historyDays: 0 })
})
afterAll(() => house.close())

const items = allItems().filter(({ conditions, papers }) => conditions.length > 0 && papers.some(({ need }) => need === 'bring'))
const item = items[0] ?? never()
const all = (of = item) => ({ itemId: of.id, conditions: of.conditions.map(({ id }) => id), papers: of.papers.filter(({ need }) => need === 'bring').map(({ id }) => id) })

interface Made {
  pass?: GreenPass
  missing: { conditions: string[]; papers: string[] }
}
const make = (body: object, token = zhou, key = newKey()) => house.ask<Made>('POST', '/passes', { token, key, body })
const mine = async (token = zhou): Promise<GreenPass[]> => (await house.ask<{ items: GreenPass[] }>('GET', '/passes', { token })).body.items
const scan = (code: string) => house.ask<{ pass?: { item: string; holder: string; conditions: string[] } }>('POST', '/desk/hall/scans', { token: clerk, key: newKey(), body: { code } })
const passOf = async (of = item, token = zhou): Promise<GreenPass> => (await make(all(of), token)).body.pass ?? never()

it('names what is missing and keeps nothing', async () => {
  const { status, body } = await make({ ...all(), conditions: [], papers: [] })
  expect(status).toBe(200)
  expect(body.pass).toBeUndefined()
  expect(body.missing.conditions).toEqual(item.conditions.map(({ text }) => text))
  expect(body.missing.papers.length).toBeGreaterThan(0)
  expect(await mine()).toEqual([])
})

it('gives a pass when everything is there, and the same one to whoever checks again', async () => {
  const pass = await passOf()
  expect(pass).toMatchObject({ itemId: item.id, item: item.name, state: 'valid' })
  expect(pass.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  const [again, other] = await Promise.all([make(all()), make(all())])
  expect([again.body.pass?.id, other.body.pass?.id]).toEqual([pass.id, pass.id])
  expect((await mine()).map(({ id }) => id)).toEqual([pass.id])
})

it('shows a counter what was checked and a masked name, once', async () => {
  const pass = await passOf()
  const seen = await Promise.all([scan(pass.code), scan(pass.code)])
  expect(seen.map(({ status }) => status).sort()).toEqual([200, 409])
  const good = seen.find(({ status }) => status === 200)
  expect(good?.body.pass).toMatchObject({ item: item.name, holder: '周**', conditions: item.conditions.map(({ text }) => text) })
  expect(seen.find(({ status }) => status === 409)?.body.code).toBe('pass.over')
  expect((await mine())[0]?.state).toBe('used')
})

it('stands on the ticket of its holder, before and after a counter has seen it', async () => {
  const of = items[2] ?? never()
  const personId = await personIdOf(house, 'zhou-manwu')
  await house.world.db.transaction().execute((trx) => joinQueue(trx, house.world, { hallId: HALL, queue: of.group, itemId: of.id, personId, origin: 'remote', isPriority: false }))
  const marks = async () => (await house.ask<{ waiting: { item: string; hasPass: boolean }[] }>('GET', '/desk/hall', { token: clerk })).body.waiting.map(({ item: name, hasPass }) => [name, hasPass])
  expect(await marks()).toEqual([[of.name, false]])
  const { code } = await passOf(of)
  expect(await marks()).toEqual([[of.name, true]])
  expect((await scan(code)).status).toBe(200)
  expect(await marks()).toEqual([[of.name, true]])
})

it('runs out after seven days', async () => {
  const pass = await passOf(items[1])
  house.shiftClock(7 * 86_400_000 + 1000)
  ;[zhou, clerk] = [await house.signIn('zhou-manwu'), await house.signInStaff('ke-chuangkou')]
  expect((await scan(pass.code)).body.code).toBe('pass.over')
  expect((await mine()).find(({ id }) => id === pass.id)?.state).toBe('over')
})

it('knows no pass of invented signs, and shows nobody the passes of another', async () => {
  await passOf()
  const chen = await house.signIn('chen-shoutao')
  expect((await scan('ZZZZ9999')).status).toBe(404)
  expect(await mine(chen)).toEqual([])
  expect((await make({ ...all(), itemId: 'ZZ999' })).status).toBe(400)
  expect((await make({ ...all(), itemId: 'SB999' })).status).toBe(404)
})

it('keeps no more than ten that hold', async () => {
  const chen = await house.signIn('chen-shoutao')
  for (const one of items.slice(0, 10)) {
    await passOf(one, chen)
  }
  const { status, body } = await make(all(items[10]), chen)
  expect([status, body.code]).toEqual([409, 'pass.too_many'])
})

function never(): never {
  throw new Error('the guide or the reply lacks what this test needs')
}
