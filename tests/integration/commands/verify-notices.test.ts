import { sql } from 'kysely'
import { invariants } from '../../../bff/commands/invariants'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { readerOf, settle } from '../notices/tell-with'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const reader = await readerOf(house, 'zhou-manwu')
  await reader.agree('progress')
  await reader.keep('phone', 'email')
  await reader.tell('filing.signed')
  await reader.tell('filing.tax-due')
  await settle(house)
})
afterAll(() => house.close())

async function broken(): Promise<string[]> {
  const { db, core, keys, signer, now } = house.world
  const found = await Promise.all(invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: now() }).map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
  return found.flat()
}

it('finds nothing wrong with notices that went their way', async () => {
  expect(await broken()).toEqual([])
})

const LEGAL = `template = 'filing.tax-due'`
const PUSHED = 'every notice that is pushed'
const TWICE = 'no notice is under way twice'
const MESSAGE = 'every delivery under way'
const SERVED = 'every legal notice is served'
const ONCE = 'only what is legal'

it.each([
  ['a notice whose pushes were lost', `update delivery set notice_id = reverse(notice_id)`, `update delivery set notice_id = reverse(notice_id)`, PUSHED],
  ['a notice on two channels of one way at once', `update delivery set state = 'handed' where channel = 'subscribe' and reason is not null`, `update delivery set state = 'refused' where channel = 'subscribe' and reason is not null`, TWICE],
  ['a delivery that hangs', `update delivery set state = 'sending' where channel = 'sms'`, `update delivery set state = 'handed' where channel = 'sms'`, MESSAGE],
  ['an end without its time', `update delivery set ended_at = null where state = 'delivered'`, `update delivery set ended_at = created_at where state = 'delivered'`, MESSAGE],
  ['a legal notice that nobody serves', `update notice set letter_at = null where ${LEGAL}`, `update notice set letter_at = created_at where ${LEGAL}`, SERVED],
  ['a service without its day', `update notice set served_how = 'letter' where ${LEGAL}`, `update notice set served_how = null where ${LEGAL}`, ONCE],
  ['a service of what has no legal effect', `update notice set served_how = 'letter', served_at = created_at where not ${LEGAL}`, `update notice set served_how = null, served_at = null where not ${LEGAL}`, ONCE],
  ['a notice in words nobody has any more', `update notice set version = version + 90`, `update notice set version = version - 90`, 'every notice has the version'],
])('finds %s', async (_, harm, heal, words) => {
  await sql.raw(harm).execute(house.world.db)
  const found = await broken()
  await sql.raw(heal).execute(house.world.db)
  expect(found.some((name) => name.startsWith(words))).toBe(true)
  expect(await broken()).toEqual([])
})
