import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PriceModelStatus } from '#shared/model/price-model'
import { databaseName } from './world'
import type { World } from './world'

/** What the thread is told; it opens its own connections. */
export interface ThreadOrder {
  databaseUrl: string
  coreDatabaseUrl: string
  corePrefix: string
  /** milliseconds since 1970 */
  now: number
}

/** How soon a calibration gives way to a process that was told to end. */
const LOOK_MS = 200

/**
 * Calibrates beside the requests: fitting takes a core for seconds. From a bundle the thread is the bundle beside it, from sources the source.
 * Rejects with what went wrong in the thread, or when the process is told to end before it is done: then nothing was written.
 */
export function calibrateInThread(world: Pick<World, 'config' | 'now' | 'draining'>): Promise<PriceModelStatus | undefined> {
  const isSource = __filename.endsWith('.ts')
  const { databaseUrl, coreDatabaseUrl } = world.config
  const order: ThreadOrder = { databaseUrl, coreDatabaseUrl, corePrefix: databaseName(databaseUrl), now: world.now() }
  const thread = new Worker(path.join(__dirname, isSource ? 'price-thread.ts' : 'price-thread.cjs'), {
    workerData: order,
    execArgv: isSource ? ['--require', 'tsx/cjs'] : [],
  })
  const look = setInterval(() => world.draining && void thread.terminate(), LOOK_MS)
  let answer: { status: PriceModelStatus | undefined } | undefined
  thread.once('message', (status: PriceModelStatus | undefined) => (answer = { status }))
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => {
      clearInterval(look)
      if (answer) {
        resolve(answer.status)
        return
      }
      reject(new Error(world.draining ? 'the calibration gave way to the end of the process' : `the price thread ended with ${code}`))
    })
  })
}
