import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
import { openDispatcher } from '../outbox/dispatch'
import type { Handler } from '../outbox/dispatch'
import { watchOutbox } from '../outbox/watch-outbox'
import type { Log } from '../telemetry/log'
import type { Metrics } from '../telemetry/metrics'
import { registerJobs, runDue } from './run-due'
import type { Job } from './run-due'

/** What there is to do in the background; features hand it in, the platform knows none of them. */
export interface Work {
  handlers: Readonly<Record<string, Handler>>
  /** each on one node at a time */
  jobs: Readonly<Record<string, Job>>
  /** on every node, again so long after it ended */
  everyNode?: Readonly<Record<string, { everyMs: number; run: () => Promise<void> }>>
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

/** Messages in flight: partners that hang take places, and there must be some left for everybody else. */
const BATCH = 100
const IDLE_MS = 500
const JOBS_MS = 1000
const AFTER_FAILURE_MS = 1000

/** Delivers the outbox and runs due jobs until stopped; a database that is away for a while is waited for. */
export function startWorker(desk: Desk, work: Work): { stop: () => Promise<void> } {
  const owner = desk.newId()
  const dispatcher = openDispatcher(desk, work.handlers, { owner, batch: BATCH, onEnded: () => messages.ring() })
  const messages = startLoop(desk, IDLE_MS, async () => (await dispatcher.round()).seen)
  desk.nudge = messages.ring
  // A loop each: a partner that hangs holds up the job that asks it, not the messages and not the other jobs.
  const jobs = Object.entries(work.jobs).map(([name, job]) => startLoop(desk, JOBS_MS, jobRound(desk, name, job, owner)))
  const own = Object.values(work.everyNode ?? {}).map(({ everyMs, run }) => startLoop(desk, everyMs, () => run().then(() => 0)))
  const watch = watchOutbox(desk)
  const gauges = startLoop(desk, JOBS_MS, () => watch().then(() => 0))
  return {
    stop: async () => {
      await Promise.all([messages, ...jobs, ...own, gauges].map((loop) => loop.stop()))
      await dispatcher.close()
    },
  }
}

function jobRound(desk: Desk, name: string, job: Job, owner: string): () => Promise<number> {
  let registered = false
  return async () => {
    if (!registered) {
      await registerJobs(desk.db, [name], desk.now())
      registered = true
    }
    await runDue(desk, { [name]: job }, owner)
    return 0
  }
}

/** Round after round, with a pause whenever one found nothing to do. */
function startLoop(desk: Pick<Desk, 'log'>, idleMs: number, round: () => Promise<number>): { ring: () => void; stop: () => Promise<void> } {
  const alarm = createAlarm()
  let stopped = false
  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        const worked = await round()
        await (worked === 0 ? alarm.wait(idleMs) : undefined)
      } catch (error) {
        // The loop must outlive a database restart; what was leased comes back when the lease ends.
        desk.log.warn({ err: { message: String(error) } }, 'worker round failed')
        await alarm.wait(AFTER_FAILURE_MS)
      }
    }
  }
  const running = loop()
  return {
    ring: alarm.ring,
    stop: async () => {
      stopped = true
      alarm.ring()
      await running
    },
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
