import { setTimeout as sleep } from 'node:timers/promises'
import { registerJobs, runDue } from '../../../bff/platform/jobs/run-due'
import { startWorker } from '../../../bff/platform/jobs/worker'
import { put } from '../../../bff/platform/outbox/put'
import { createLog } from '../../../bff/platform/telemetry/log'
import { createMetrics } from '../../../bff/platform/telemetry/metrics'
import { newKey } from '../../support/new-key'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'
import { until } from '../../support/until'

let ours: OurDatabase
let clock = Date.now()
beforeAll(async () => {
  ours = await ourDatabase()
})
beforeEach(async () => {
  await ours.db.deleteFrom('job').execute()
  await registerJobs(ours.db, ['probe'], clock)
  await registerJobs(ours.db, ['probe'], clock)
})
afterAll(() => ours.drop())

const desk = () => ({ db: ours.db, log: createLog('silent'), now: () => clock })
const job = (run: () => Promise<void>) => ({ probe: { everyMs: 60_000, leaseMs: 30_000, run } })

it('runs a due job on one node only, and again when its time has come', async () => {
  let runs = 0
  const counted = job(() => Promise.resolve(void (runs += 1)))
  await Promise.all(['a', 'b', 'c'].map((owner) => runDue(desk(), counted, owner)))
  expect(runs).toBe(1)
  clock += 60_001
  await runDue(desk(), counted, 'b')
  expect(runs).toBe(2)
})

it('takes over from a node that died with the job in its hands, when the lease has ended', async () => {
  let runs = 0
  void runDue(desk(), job(() => new Promise(() => undefined)), 'dead')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const counted = job(() => Promise.resolve(void (runs += 1)))
  await runDue(desk(), counted, 'other')
  expect(runs).toBe(0)
  clock += 30_001
  await runDue(desk(), counted, 'other')
  expect(runs).toBe(1)
})

it('keeps the lease of a job that takes longer than it', async () => {
  const now = Date.now
  await ours.db.updateTable('job').set({ due_at: new Date(0) }).execute()
  let runs = 0
  const slow = { probe: { everyMs: 60_000, leaseMs: 300, run: async () => (runs++, await sleep(1000)) } }
  const working = runDue({ ...desk(), now }, slow, 'a')
  await sleep(700)
  await runDue({ ...desk(), now }, slow, 'b')
  await working
  expect(runs).toBe(1)
})

it('delivers messages and runs the other jobs while one job hangs', async () => {
  let seen: string[] = []
  let free = (): void => undefined
  const stuck = new Promise<void>((resolve) => (free = resolve))
  const worker = startWorker(
    { ...desk(), now: Date.now, metrics: createMetrics(), newId: newKey, nudge: () => undefined },
    {
      handlers: { probe: () => Promise.resolve(void seen.push('message')) },
      jobs: { hangs: { everyMs: 1000, leaseMs: 6000, run: () => stuck }, runs: { everyMs: 1000, leaseMs: 6000, run: () => Promise.resolve(void seen.push('job')) } },
    },
  )
  await until(() => seen.includes('job'))
  seen = []
  await ours.db.transaction().execute((trx) => put(trx, { id: newKey(), kind: 'probe', body: {} }, new Date()))
  await until(() => seen.includes('message') && seen.includes('job'))
  free()
  await worker.stop()
})

it('goes on after a failure and tries again within a minute', async () => {
  await expect(runDue(desk(), job(() => Promise.reject(new Error('no'))), 'a')).resolves.toBeUndefined()
  let runs = 0
  clock += 60_001
  await runDue(desk(), job(() => Promise.resolve(void (runs += 1))), 'a')
  expect(runs).toBe(1)
})
