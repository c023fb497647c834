import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../bff/platform/db/connect'
import type { Tables } from '../../bff/platform/db/tables'
import { openDispatcher } from '../../bff/platform/outbox/dispatch'
import { countWaiting } from '../../bff/platform/outbox/outbox-store'
import { createLog } from '../../bff/platform/telemetry/log'
import { createMetrics } from '../../bff/platform/telemetry/metrics'

/** A worker process whose handler does nothing: told `go`, it delivers until nothing waits, and says how many were its own. */
const [url = '', owner = '', batch = ''] = process.argv.slice(2)
const db = openDatabase<Tables>(url, { poolSize: 4 })
const desk = { db, log: createLog('warn'), metrics: createMetrics(), now: Date.now }

async function deliver(): Promise<number> {
  let delivered = 0
  const probe = (): Promise<void> => Promise.resolve(void delivered++)
  const dispatcher = openDispatcher(desk, { probe }, { owner, batch: Number(batch) })
  while ((await dispatcher.round()).seen > 0 || (await countWaiting(db)) > 0) {
    // As the worker does: on at once while there is something.
    await sleep(0)
  }
  await dispatcher.close()
  return delivered
}

async function main(): Promise<void> {
  await countWaiting(db)
  process.stdout.write('ready\n')
  for await (const _ of createInterface({ input: process.stdin })) {
    process.stdout.write(`${await deliver()}\n`)
  }
}

void main()
