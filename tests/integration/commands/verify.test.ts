import { sql } from 'kysely'
import type { CaseLine } from '#shared/model/case'
import { invariants } from '../../../bff/commands/invariants'
import { sweepOutbox } from '../../../bff/platform/outbox/outbox-store'
import { openHouse } from '../../support/house'
import { newKey } from '../../support/new-key'
import type { House } from '../../support/house'

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse()
  const token = await house.signIn('zhou-manwu')
  const { body } = await house.ask<{ case: CaseLine }>('POST', '/homes/corrections', { token, key: newKey(), body: { address: '石榴湾小区 2 幢' } })
  caseId = body.case.id
  await house.ask('POST', `/homes/corrections/${caseId}/withdrawal`, { token, key: newKey() })
})
afterAll(() => house.close())

const broken = async (nowMs = Date.now()): Promise<string[]> => {
  const { db, core, keys, signer } = house.world
  const found = await Promise.all(invariants({ db, core, keys, publicKey: signer.publicKey, nowMs }).map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
  return found.flat()
}

it('finds nothing wrong with a house nobody tampered with', async () => {
  expect(await broken()).toEqual([])
})

it.each([
  ['a moment that was rewritten', `update case_moment set actor = 'somebody' where seq = 1`, `update case_moment set actor = (select id from account limit 1) where seq = 1`, ['audit chain']],
  ['a case moved behind the back of its chain', `update case_file set last_seq = 1`, `update case_file set last_seq = 2`, ['audit chain']],
  ['a move that is in no table', `update case_moment set state = 'done' where seq = 2`, `update case_moment set state = 'withdrawn' where seq = 2`, ['audit chain', 'moves of its table']],
  ['a message that was lost', `update outbox set kind = 'lost'`, `update outbox set kind = 'correction.opened'`, ['request to the registry']],
  ['a message that was given up', `update outbox set state = 'dead'`, `update outbox set state = 'waiting'`, ['given up']],
  ['a name in the clear', `update person set name_sealed = 'plain'`, '', ['sealed column']],
])('finds %s', async (_, harm, heal, words) => {
  const sealed = await house.world.db.selectFrom('person').select(['id', 'name_sealed']).execute()
  await sql.raw(harm).execute(house.world.db)
  const found = await broken()
  await (heal === ''
    ? house.world.db.updateTable('person').set({ name_sealed: sealed[0]?.name_sealed ?? '' }).execute()
    : sql.raw(heal).execute(house.world.db))
  expect(found).toHaveLength(words.length)
  expect(words.every((word) => found.some((name) => name.includes(word)))).toBe(true)
  expect(await broken()).toEqual([])
})

it('finds a message that waits too long', async () => {
  expect(await broken(Date.now() + 3_700_000)).toEqual(['no message waits longer than an hour or was given up'])
})

it('misses no message that is gone because its time was over', async () => {
  const later = Date.now() + 31 * 86_400_000
  await house.world.db.updateTable('outbox').set({ state: 'sent' }).execute()
  await sweepOutbox(house.world.db, later)
  expect(await house.world.db.selectFrom('outbox').select('id').execute()).toEqual([])
  expect(await broken(later)).toEqual([])
})
