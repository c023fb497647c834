import { setTimeout as sleep } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'
import { dispatch } from '../../../bff/platform/outbox/dispatch'
import type { Handler } from '../../../bff/platform/outbox/dispatch'
import { claim, countWaiting } from '../../../bff/platform/outbox/outbox-store'
import { putAll } from '../../../bff/platform/outbox/put'
import { createLog } from '../../../bff/platform/telemetry/log'
import { createMetrics } from '../../../bff/platform/telemetry/metrics'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'
import { randomFrom } from '../../support/random'

let ours: OurDatabase
let clock = 0
const HOUR = 3_600_000

beforeAll(async () => {
  ours = await ourDatabase()
})
beforeEach(async () => {
  clock = Date.now()
  await ours.db.deleteFrom('outbox').execute()
})
afterAll(() => ours.drop())

const desk = () => ({ db: ours.db, log: createLog('silent'), metrics: createMetrics(), now: () => clock })
const send = (names: string[], lane: string | undefined, dueMs = clock): Promise<void> =>
  ours.db.transaction().execute((trx) => putAll(trx, names.map((id) => ({ id, kind: 'probe', body: {}, ...(lane === undefined ? {} : { lane }) })), new Date(dueMs)))
const take = async (owner: string, db = ours.db): Promise<string[]> => (await claim(db, { owner, batch: 50, now: clock, leaseMs: 6000 })).got.map(({ id }) => id).sort()
const endOf = (id: string, state: 'sent' | 'dead'): Promise<unknown> =>
  ours.db.updateTable('outbox').set({ state, lease_owner: null, lease_until: null }).where('id', '=', id).execute()

it('hands out one message of a lane at a time, the first first, and those without a lane all at once', async () => {
  await send(['a1', 'a2', 'a3'], 'a')
  await send(['b2', 'b1'], 'b')
  await send(['n1', 'n2'], undefined)
  expect(await take('w1')).toEqual(['a1', 'b1', 'n1', 'n2'])
  expect(await take('w2')).toEqual([])
  await endOf('a1', 'sent')
  expect(await take('w2')).toEqual(['a2'])
})

it('lets nobody pass a message of the lane that failed and waits for its next try, until it was given up', async () => {
  await send(['a1', 'a2'], 'a')
  await dispatch(desk(), { probe: () => Promise.reject(new Error('busy')) }, { owner: 'w1' })
  expect(await take('w1')).toEqual([])
  await endOf('a1', 'dead')
  expect(await take('w1')).toEqual(['a2'])
})

it('lets others pass a message that was put for later and not tried yet', async () => {
  await send(['a1'], 'a', clock + HOUR)
  await send(['a2'], 'a')
  expect(await take('w1')).toEqual(['a2'])
  clock += HOUR
  expect(await take('w1')).toEqual(['a1'])
})

it('waits for a message of the lane that is being worked on, also when it comes later', async () => {
  await send(['a2'], 'a')
  expect(await take('w1')).toEqual(['a2'])
  await send(['a1'], 'a')
  expect(await take('w2')).toEqual([])
  clock += 6001
  expect(await take('w2')).toEqual(['a1'])
})

/** Lets something happen right after the first answer of the database. */
function meanwhile(happens: () => Promise<unknown>): KyselyPlugin {
  let left = [happens]
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      const now = left
      left = []
      await Promise.all(now.map((one) => one()))
      return result
    },
  }
}

it('gives back what two workers took of one lane, because an earlier message was committed between their looks', async () => {
  await send(['a2'], 'a')
  await send(['n1'], undefined)
  const late = meanwhile(async () => {
    await send(['a1'], 'a')
    expect(await take('w2')).toEqual(['a1', 'n1'])
  })
  expect(await take('w1', ours.db.withPlugin(late))).toEqual([])
  expect(await ours.db.selectFrom('outbox').select('id').where('lease_owner', 'is', null).execute()).toEqual([{ id: 'a2' }])
  await endOf('a1', 'sent')
  expect(await take('w1')).toEqual(['a2'])
})

it('keeps the order of every lane and works on one of it at a time, with four workers and handlers that often fail', async () => {
  const random = randomFrom(7)
  const lanes = Array.from({ length: 8 }, (_, at) => `lane${at}`)
  for (const lane of lanes) {
    await send(Array.from({ length: 8 }, (_, at) => `${lane}-${at}`), lane)
  }
  const [atWork, clashes, done] = [new Set<string>(), [] as string[], new Map<string, string[]>()]
  const handler: Handler = async ({ id }) => {
    const lane = id.slice(0, 5)
    clashes.push(...(atWork.has(lane) ? [id] : []))
    atWork.add(lane)
    await sleep(random.below(4))
    atWork.delete(lane)
    if (random.below(3) === 0) {
      throw new Error('busy')
    }
    done.set(lane, [...(done.get(lane) ?? []), id])
  }
  // The clock flies, so leases must last.
  const round = (owner: string): Promise<number> => dispatch(desk(), { probe: handler }, { owner, batch: 5, leaseMs: 1e9 })
  while ((await countWaiting(ours.db)) > 0) {
    await Promise.all(['w1', 'w2', 'w3', 'w4'].map(round))
    clock += 1000
  }
  expect(clashes).toEqual([])
  expect([...done.values()]).toEqual([...done.keys()].map((lane) => Array.from({ length: 8 }, (_, at) => `${lane}-${at}`)))
  expect(done.size).toBe(lanes.length)
})
