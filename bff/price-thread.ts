import { parentPort, workerData } from 'node:worker_threads'
import { connectCore } from './adapters/core/connect'
import type { ThreadOrder } from './calibrate-in-thread'
import { calibratePrices } from './features/price-models/calibrate-prices'
import { newId } from './new-id'
import { openDatabase } from './platform/db/connect'
import type { Tables } from './platform/db/tables'

/** Composition root of the thread that learns prices: its own connections, one calibration, one message, end. */
async function main(): Promise<void> {
  const { databaseUrl, coreDatabaseUrl, corePrefix, now } = workerData as ThreadOrder
  const db = openDatabase<Tables>(databaseUrl, { poolSize: 2, queryMs: 10_000 })
  const core = connectCore(coreDatabaseUrl, corePrefix, { poolSize: 2 })
  try {
    parentPort?.postMessage(await calibratePrices({ db, core, now: () => now, newId }))
  } finally {
    await Promise.all([db.destroy(), core.close()])
  }
}

// A rejection ends the thread, and reaches whoever started it as an error.
void main()
