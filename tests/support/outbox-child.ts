import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase } from '../../bff/platform/db/connect'
import type { Tables } from '../../bff/platform/db/tables'
import { dispatch } from '../../bff/platform/outbox/dispatch'
import { createLog } from '../../bff/platform/telemetry/log'
import { createMetrics } from '../../bff/platform/telemetry/metrics'

/** A worker process that delivers to the table `sink` until it is killed. */
const [url = '', owner = ''] = process.argv.slice(2)
const db = openDatabase<Tables>(url, { poolSize: 4 })
const desk = { db, log: createLog('silent'), metrics: createMetrics(), now: Date.now }
const deliver = async ({ id }: { id: string }): Promise<void> => {
  await sleep(15)
  await sql`insert ignore into sink values (${id})`.execute(db)
}
void (async () => {
  for (;;) {
    const worked = await dispatch(desk, { probe: deliver }, { owner, leaseMs: 700 })
    await sleep(worked === 0 ? 50 : 0)
  }
})()
