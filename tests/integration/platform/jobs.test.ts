import { registerJobs, runDue } from '../../../bff/platform/jobs/run-due'
import { createLog } from '../../../bff/platform/telemetry/log'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

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

it('goes on after a failure and tries again within a minute', async () => {
  await expect(runDue(desk(), job(() => Promise.reject(new Error('no'))), 'a')).resolves.toBeUndefined()
  let runs = 0
  clock += 60_001
  await runDue(desk(), job(() => Promise.resolve(void (runs += 1))), 'a')
  expect(runs).toBe(1)
})
