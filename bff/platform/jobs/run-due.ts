import type { Kysely } from 'kysely'
import { isDuplicate } from '../db/connect'
import type { Tables } from '../db/tables'
import type { Log } from '../telemetry/log'

/** Scheduled work; `everyMs` after it ended it is due again. */
export interface Job {
  everyMs: number
  /** renewed while the work goes on; a node that died lets it end, and another may start */
  leaseMs: number
  run: () => Promise<void>
}

interface Desk {
  db: Kysely<Tables>
  log: Log
  now: () => number
}

/** Runs each due job whose lease this owner gets: one node at a time, whoever comes first. */
export async function runDue(desk: Desk, jobs: Readonly<Record<string, Job>>, owner: string): Promise<void> {
  for (const [name, job] of Object.entries(jobs)) {
    if (await lease(desk.db, name, job, owner, desk.now())) {
      await runLeased(desk, name, job, owner)
    }
  }
}

async function runLeased(desk: Desk, name: string, job: Job, owner: string): Promise<void> {
  let nextMs = job.everyMs
  const renewal = setInterval(() => {
    // A renewal that fails only lets another node begin too, and every job bears that.
    renew(desk, name, job, owner).catch(() => undefined)
  }, job.leaseMs / 3)
  renewal.unref()
  try {
    await job.run()
  } catch (error) {
    // A failed job must not stop the others; it is tried again soon.
    desk.log.error({ job: name, err: { message: String(error) } }, 'job failed')
    nextMs = Math.min(job.everyMs, 60_000)
  } finally {
    clearInterval(renewal)
  }
  const now = desk.now()
  await desk.db
    .updateTable('job')
    .set({ due_at: new Date(now + nextMs), ran_at: new Date(now), lease_owner: null, lease_until: null })
    .where('name', '=', name)
    .where('lease_owner', '=', owner)
    .execute()
}

async function renew({ db, now }: Desk, name: string, { leaseMs }: Job, owner: string): Promise<void> {
  await db.updateTable('job').set({ lease_until: new Date(now() + leaseMs) }).where('name', '=', name).where('lease_owner', '=', owner).execute()
}

async function lease(db: Kysely<Tables>, name: string, job: Job, owner: string, now: number): Promise<boolean> {
  const at = new Date(now)
  const result = await db
    .updateTable('job')
    .set({ lease_owner: owner, lease_until: new Date(now + job.leaseMs) })
    .where('name', '=', name)
    .where('due_at', '<=', at)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', at)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Makes the row of each job, once. */
export async function registerJobs(db: Kysely<Tables>, names: readonly string[], now: number): Promise<void> {
  for (const name of names) {
    try {
      await db.insertInto('job').values({ name, due_at: new Date(now), lease_owner: null, lease_until: null, ran_at: null }).execute()
    } catch (error) {
      // Another node was first.
      if (!isDuplicate(error)) {
        throw error
      }
    }
  }
}
