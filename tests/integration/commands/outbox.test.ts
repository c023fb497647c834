import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { put } from '../../../bff/platform/outbox/put'
import { testKeys, testSigningKey } from '../../support/keys'
import { newKey } from '../../support/new-key'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

let ours: OurDatabase
beforeAll(async () => {
  ours = await ourDatabase()
})
beforeEach(() => ours.db.deleteFrom('outbox').execute())
afterAll(() => ours.drop())

const HOUR_AGO = new Date(Date.now() - 3_600_000 * 3)

async function run(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const env = {
    DATABASE_URL: ours.url,
    DATA_KEYS: `k1:${testKeys.data[0]?.key.toString('base64') ?? ''}`,
    INDEX_KEY: testKeys.index.toString('base64'),
    SIGNING_KEY: testSigningKey.toString('base64'),
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'bff/commands/outbox.ts', ...words], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number]>])
  return { code, lines: said.trimEnd().split('\n') }
}

async function given(kind: string, state: 'waiting' | 'sent' | 'refused' | 'dead'): Promise<string> {
  const id = newKey()
  await ours.db.transaction().execute((trx) => put(trx, { id, kind, body: {} }, HOUR_AGO))
  await ours.db.updateTable('outbox').set({ state, attempts: 450, ended_at: HOUR_AGO, last_error: 'registry away' }).where('id', '=', id).execute()
  return id
}
const stateOf = async (id: string) => (await ours.db.selectFrom('outbox').select(['state', 'attempts', 'ended_at']).where('id', '=', id).executeTakeFirstOrThrow())

it('lists what lies in the outbox by kind and state, for how long the oldest has waited, and what was set aside', async () => {
  await given('filing.approved', 'waiting')
  await given('filing.approved', 'sent')
  const dead = await given('bill.paid', 'dead')
  const { code, lines } = await run()
  expect(code).toBe(0)
  expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
    'bill.paid dead 1',
    'filing.approved sent 1',
    'filing.approved waiting 1 the oldest due for 3 h',
    `${dead} bill.paid dead ${HOUR_AGO.toISOString()} tried 450× registry away`,
  ])
})

it('tries dead messages of a kind again, and refused ones only when they are named', async () => {
  const [dead, refused, other] = [await given('bill.paid', 'dead'), await given('bill.paid', 'refused'), await given('filing.approved', 'dead')]
  expect(await run('replay', '--kind', 'bill.paid')).toEqual({ code: 0, lines: ['1 put back of kind bill.paid'] })
  expect(await stateOf(dead)).toEqual({ state: 'waiting', attempts: 0, ended_at: null })
  expect([await stateOf(refused), await stateOf(other)]).toMatchObject([{ state: 'refused' }, { state: 'dead' }])
  expect(await run('replay', refused, other, newKey())).toEqual({ code: 0, lines: ['2 put back of 3'] })
  expect([await stateOf(refused), await stateOf(other)]).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }])
})

it('leaves alone what waits or was sent, and says how it is used', async () => {
  const sent = await given('bill.paid', 'sent')
  expect(await run('replay', sent)).toEqual({ code: 1, lines: ['0 put back of 1'] })
  expect(await stateOf(sent)).toMatchObject({ state: 'sent' })
  expect((await run('again')).code).toBe(2)
})
