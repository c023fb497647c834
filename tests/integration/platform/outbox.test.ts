import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { dispatch, openDispatcher } from '../../../bff/platform/outbox/dispatch'
import type { Handler } from '../../../bff/platform/outbox/dispatch'
import { countWaiting } from '../../../bff/platform/outbox/outbox-store'
import { Permanent } from '../../../bff/platform/outbox/permanent'
import { put } from '../../../bff/platform/outbox/put'
import { watchOutbox } from '../../../bff/platform/outbox/watch-outbox'
import { createLog } from '../../../bff/platform/telemetry/log'
import { createMetrics } from '../../../bff/platform/telemetry/metrics'
import { newKey } from '../../support/new-key'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'
import { until } from '../../support/until'

let ours: OurDatabase
let clock = 0

beforeAll(async () => {
  ours = await ourDatabase()
  await sql`create table sink (id char(36) primary key) engine=InnoDB`.execute(ours.db)
})
beforeEach(async () => {
  clock = Date.now()
  await ours.db.deleteFrom('outbox').execute()
  await sql`delete from sink`.execute(ours.db)
})
afterAll(() => ours.drop())

const desk = () => ({ db: ours.db, log: createLog('silent'), metrics: createMetrics(), now: () => clock })
const send = async (kind: string): Promise<string> => {
  const id = newKey()
  await ours.db.transaction().execute((trx) => put(trx, { id, kind, body: { caseId: 'c1' } }, new Date(clock)))
  return id
}
const stateOf = (id: string) => ours.db.selectFrom('outbox').select(['state', 'attempts', 'last_error']).where('id', '=', id).executeTakeFirstOrThrow()

it('hands a message to its handler once and marks it sent', async () => {
  const id = await send('probe')
  const seen: unknown[] = []
  const handler: Handler = (message) => Promise.resolve(void seen.push(message))
  expect(await dispatch(desk(), { probe: handler }, { owner: 'w1' })).toBe(1)
  expect(await dispatch(desk(), { probe: handler }, { owner: 'w1' })).toBe(0)
  expect(seen).toEqual([{ id, body: { caseId: 'c1' } }])
  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
})

it('is not there when the transaction that put it did not commit', async () => {
  const failing = ours.db.transaction().execute(async (trx) => {
    await put(trx, { id: newKey(), kind: 'probe', body: {} }, new Date(clock))
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await countWaiting(ours.db)).toBe(0)
})

it('tries a failing message again later each time, and sets it aside for a person in the end', async () => {
  const id = await send('probe')
  const failing: Handler = () => Promise.reject(new Error('registry away'))
  for (let attempt = 1; attempt <= 3; attempt++) {
    expect(await dispatch(desk(), { probe: failing }, { owner: 'w1', maxAttempts: 4 })).toBe(1)
    expect(await dispatch(desk(), { probe: failing }, { owner: 'w1', maxAttempts: 4 })).toBe(0)
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: attempt, last_error: 'registry away' })
    clock += 600_000
  }
  await dispatch(desk(), { probe: failing }, { owner: 'w1', maxAttempts: 4 })
  expect(await stateOf(id)).toMatchObject({ state: 'dead', attempts: 4 })
})

it('refuses at once and for good what can never work', async () => {
  const id = await send('probe')
  const { metrics, ...rest } = desk()
  await dispatch({ ...rest, metrics }, { probe: () => Promise.reject(new Permanent('no such case')) }, { owner: 'w1' })
  expect(await stateOf(id)).toEqual({ state: 'refused', attempts: 1, last_error: 'no such case' })
  expect(await metrics.registry.metrics()).toContain('yst_outbox_set_aside_total{kind="probe",state="refused"} 1')
})

it('still delivers when the registry was away over a weekend', async () => {
  const id = await send('probe')
  const failing: Handler = () => Promise.reject(new Error('registry away'))
  for (const monday = clock + 60 * 3_600_000; clock < monday; clock += 750_000) {
    await dispatch(desk(), { probe: failing }, { owner: 'w1' })
  }
  await dispatch(desk(), { probe: () => Promise.resolve() }, { owner: 'w1' })
  expect(await stateOf(id)).toMatchObject({ state: 'sent' })
})

it('keeps a message of a kind nobody handles', async () => {
  const id = await send('unheard-of')
  await dispatch(desk(), {}, { owner: 'w1' })
  expect(await stateOf(id)).toMatchObject({ state: 'waiting', last_error: 'no handler for unheard-of' })
})

it('gives each message to one of many workers only', async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, () => send('probe')))
  const seen: string[] = []
  const handler: Handler = async ({ id }) => {
    await sleep(2)
    seen.push(id)
  }
  while ((await countWaiting(ours.db)) > 0) {
    await Promise.all(['a', 'b', 'c', 'd'].map((owner) => dispatch(desk(), { probe: handler }, { owner, batch: 10 })))
  }
  expect(seen.sort()).toEqual(ids.sort())
})

it('marks what is done and begins what is due while one handler hangs', async () => {
  const [hanging, quick] = [await send('hangs'), await send('probe')]
  let free = (): void => undefined
  const stuck = new Promise<void>((resolve) => (free = resolve))
  const dispatcher = openDispatcher(desk(), { hangs: () => stuck, probe: () => Promise.resolve() }, { owner: 'w1', batch: 2 })
  const isSent = (id: string) => async () => (await stateOf(id)).state === 'sent'
  expect(await dispatcher.round()).toEqual({ seen: 2, begun: 2 })
  await until(isSent(quick))
  const next = await send('probe')
  expect(await dispatcher.round()).toEqual({ seen: 1, begun: 1 })
  await until(isSent(next))
  expect(await stateOf(hanging)).toMatchObject({ state: 'waiting' })
  free()
  await dispatcher.close()
  expect(await stateOf(hanging)).toMatchObject({ state: 'sent' })
})

it('writes the ends of messages that are done together in one statement', async () => {
  await Promise.all(Array.from({ length: 30 }, () => send('probe')))
  let updates = 0
  const counting = ours.db.withPlugin({
    transformQuery: ({ node }) => ((updates += node.kind === 'UpdateQueryNode' ? 1 : 0), node),
    transformResult: ({ result }) => Promise.resolve(result),
  })
  expect(await dispatch({ ...desk(), db: counting }, { probe: () => Promise.resolve() }, { owner: 'w1', batch: 30 })).toBe(30)
  expect({ updates, waiting: await countWaiting(ours.db) }).toEqual({ updates: 2, waiting: 0 })
})

it('works on a message again whose end could not be written', async () => {
  const id = await send('probe')
  let runs = 0
  const broken = ours.db.withPlugin({
    transformQuery: ({ node }) => {
      if (runs > 0) {
        throw new Error('disk full')
      }
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const handlers = { probe: () => Promise.resolve(void runs++) }
  expect(await dispatch({ ...desk(), db: broken }, handlers, { owner: 'w1' })).toBe(1)
  clock += 6001
  expect(await dispatch(desk(), handlers, { owner: 'w2' })).toBe(1)
  expect({ runs, ...(await stateOf(id)) }).toMatchObject({ runs: 2, state: 'sent' })
})

it('raises an alarm once a minute while something due is not worked on, and tells its age', async () => {
  const id = await send('probe')
  const lines: { msg: string; outboxId: string; dueForSeconds: number }[] = []
  const log = createLog('error', { write: (line) => void lines.push(JSON.parse(line) as never) })
  const { metrics, ...rest } = desk()
  const look = watchOutbox({ ...rest, metrics, log })
  clock += 599_000
  await look()
  expect(lines).toEqual([])
  clock += 2000
  await look()
  await look()
  expect(lines).toMatchObject([{ msg: 'outbox is stuck', outboxId: id, dueForSeconds: 601 }])
  expect(await metrics.registry.metrics()).toContain('yst_outbox_oldest_seconds 601\n')
  clock += 60_000
  await look()
  expect(lines).toHaveLength(2)
})

it('does not let a worker whose lease has run out speak for the one that took over', async () => {
  const id = await send('probe')
  const slow: Handler = async () => {
    clock += 31_000
    await dispatch(desk(), { probe: () => Promise.reject(new Error('second failed')) }, { owner: 'w2' })
  }
  await dispatch(desk(), { probe: slow }, { owner: 'w1' })
  expect(await stateOf(id)).toMatchObject({ state: 'waiting', last_error: 'second failed' })
})

it('keeps the lease of a message while its handler is at work, and gives a dead worker’s away within seconds', async () => {
  let runs = 0
  await send('probe')
  const working = dispatch({ ...desk(), now: Date.now }, { probe: async () => (runs++, await sleep(1000)) }, { owner: 'w1', leaseMs: 300 })
  await sleep(700)
  expect(await dispatch({ ...desk(), now: Date.now }, { probe: () => Promise.resolve(void runs++) }, { owner: 'w2' })).toBe(0)
  await working
  expect(runs).toBe(1)
  await send('probe')
  void dispatch(desk(), { probe: () => new Promise<void>(() => (clock += 6001)) }, { owner: 'dead' })
  await until(async () => (await dispatch(desk(), { probe: () => Promise.resolve() }, { owner: 'w2' })) === 1)
})

it('writes no ID number down when a message fails over one', async () => {
  const id = await send('probe')
  await dispatch(desk(), { probe: () => Promise.reject(new Error("Duplicate entry '999901198001010021' for key 'taxpayer'")) }, { owner: 'w1' })
  expect((await stateOf(id)).last_error).toBe("Duplicate entry '[id number]' for key 'taxpayer'")
})

it('loses nothing when workers are killed with kill -9 in the middle of their work', async () => {
  await Promise.all(Array.from({ length: 200 }, () => send('probe')))
  const start = (owner: string) => spawn(process.execPath, ['--import', 'tsx', path.resolve('tests/support/outbox-child.ts'), ours.url, owner], { stdio: 'ignore' })
  for (let round = 0; round < 3; round++) {
    const victim = start(`victim-${round}`)
    const before = await countWaiting(ours.db)
    await until(async () => (await countWaiting(ours.db)) < before)
    victim.kill('SIGKILL')
  }
  expect(await countWaiting(ours.db)).toBeGreaterThan(0)
  const last = start('survivor')
  await until(async () => (await countWaiting(ours.db)) === 0)
  last.kill('SIGKILL')
  const { rows } = await sql<{ n: number }>`select count(*) as n from sink`.execute(ours.db)
  expect(Number(rows[0]?.n)).toBe(200)
})
