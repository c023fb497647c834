import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
import { dispatch } from '../outbox/dispatch'
import type { Handler } from '../outbox/dispatch'
import { countWaiting } from '../outbox/outbox-store'
import type { Log } from '../telemetry/log'
import type { Metrics } from '../telemetry/metrics'
import { registerJobs, runDue } from './run-due'
import type { Job } from './run-due'

/** What there is to do in the background; features hand it in, the platform knows none of them. */
export interface Work {
  handlers: Readonly<Record<string, Handler>>
  jobs: Readonly<Record<string, Job>>
}

interface Desk {
  db: Kysely<Tables>
  log: Log
  metrics: Metrics
  now: () => number
  newId: () => string
  /** set here: whoever commits rings it */
  nudge: () => void
}

const IDLE_MS = 500
const JOBS_MS = 1000

/** Delivers the outbox and runs due jobs until stopped; a database that is away for a while is waited for. */
export function startWorker(desk: Desk, work: Work): { stop: () => Promise<void> } {
  const alarm = createAlarm()
  desk.nudge = alarm.ring
  const round = rounds(desk, work)
  let stopped = false
  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        const worked = await round()
        await (worked === 0 ? alarm.wait(IDLE_MS) : undefined)
      } catch (error) {
        // The loop must outlive a database restart; what was leased comes back when the lease ends.
        desk.log.warn({ err: { message: String(error) } }, 'worker round failed')
        await alarm.wait(1000)
      }
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      alarm.ring()
      await running
    },
  }
}

/** One round of work: messages that are due, and once a second the jobs. Returns how many messages it worked on. */
function rounds(desk: Desk, { handlers, jobs }: Work): () => Promise<number> {
  const owner = desk.newId()
  let registered = false
  let jobsAt = 0
  return async () => {
    if (!registered) {
      await registerJobs(desk.db, Object.keys(jobs), desk.now())
      registered = true
    }
    const worked = await dispatch(desk, handlers, { owner })
    if (desk.now() - jobsAt >= JOBS_MS) {
      jobsAt = desk.now()
      await runDue(desk, jobs, owner)
      desk.metrics.outboxWaiting.set(await countWaiting(desk.db))
    }
    return worked
  }
}

/** A pause that can be cut short; a ring while nobody waits cuts the next pause. */
function createAlarm(): { ring: () => void; wait: (ms: number) => Promise<void> } {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer)
          wake = undefined
          rung = false
          resolve()
        }
        const timer = setTimeout(end, rung ? 0 : ms)
        wake = end
      }),
  }
}
