import { createApp } from './app'
import { BadConfig, loadConfig } from './config'
import { followPrices } from './features/price-models/follow-prices'
import { knowledgeOf } from './features/search/knowledge'
import { admin } from './http/admin'
import { drainOnSignal } from './http/drain'
import { listen } from './http/listen'
import { openDatabase } from './platform/db/connect'
import { migrate } from './platform/db/migrate'
import { startWorker } from './platform/jobs/worker'
import { work } from './work'
import { createWorld } from './world'

/** Production: config → schema → world → app → listen → drain on SIGTERM. */
async function main(): Promise<void> {
  const config = loadConfig(process.env)
  const migrator = openDatabase<never>(config.migratorDatabaseUrl, { poolSize: 1 })
  await migrate(migrator)
  await migrator.destroy()
  const world = createWorld(config)
  await followPrices(world).catch((error: unknown) => {
    // Everything but the value of a home can be told without; the worker goes on trying.
    world.log.warn({ err: { message: String(error) } }, 'no price model at the start')
  })
  // Read before the first who asks has to wait for it.
  knowledgeOf(world)
  const worker = startWorker(world, work(world))
  const documents = await admin(world)
  const server = await listen(createApp(world), world)
  world.log.info({ port: server.port }, 'listening')
  drainOnSignal(world, [() => server.close(), () => worker.stop(), () => documents.close(), () => world.close()])
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BadConfig ? error.message : String((error as Error).stack)}\n`)
  // Pools and the worker may be open already: without this the process would stay and work, unreachable.
  process.exit(error instanceof BadConfig ? 78 : 1)
})
