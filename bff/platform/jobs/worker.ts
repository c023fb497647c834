import type { World } from '../../world'
import { dispatch } from '../outbox/dispatch'
import type { Handler } from '../outbox/dispatch'
import { countWaiting } from '../outbox/outbox-store'
import { registerJobs, runDue } from './run-due'
import type { Job } from './run-due'

/** What there is to do in the background; features hand it in, the platform knows none of them. */
export type Work = (world: World) => { handlers: Readonly<Record<string, Handler>>; jobs: Readonly<Record<string, Job>> }

const IDLE_MS = 500
const JOBS_MS = 1000

/** Delivers the outbox and runs due jobs until stopped; a database that is away for a while is waited for. */
export function startWorker(world: World, work: Work): { stop: () => Promise<void> } {
  const owner = world.newId()
  const { handlers, jobs } = work(world)
  let stopped = false
  let wake: () => void = () => undefined
  world.nudge = () => wake()
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    let registered = false
    let jobsAt = 0
    while (!stopped) {
      try {
        if (!registered) {
          await registerJobs(world.db, Object.keys(jobs), world.now())
          registered = true
        }
        const worked = await dispatch(world, handlers, { owner })
        if (world.now() - jobsAt >= JOBS_MS) {
          jobsAt = world.now()
          await runDue(world, jobs, owner)
          world.metrics.outboxWaiting.set(await countWaiting(world.db))
        }
        if (worked === 0) {
          await pause(IDLE_MS)
        }
      } catch (error) {
        // The loop must outlive a database restart; what was leased comes back when the lease ends.
        world.log.warn({ err: { message: String(error) } }, 'worker round failed')
        await pause(1000)
      }
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
