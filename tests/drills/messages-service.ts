import { createApp } from '../../bff/app'
import { loadConfig } from '../../bff/config'
import { listen } from '../../bff/http/listen'
import { startWorker } from '../../bff/platform/jobs/worker'
import { work } from '../../bff/work'
import { createWorld } from '../../bff/world'

/** One node of the drill: the whole app, every handler, and every job but the learning of prices, which has no part in it. */
async function main(): Promise<void> {
  const world = createWorld(loadConfig(process.env))
  const { handlers, jobs } = work(world)
  const { 'calibrate-prices': _, ...others } = jobs
  startWorker(world, { handlers, jobs: others })
  const server = await listen(createApp(world), world)
  process.stdout.write(`READY http://127.0.0.1:${server.port}\n`)
}

void main()
