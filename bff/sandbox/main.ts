import { randomBytes } from 'node:crypto'
import { dayIn } from '#shared/model/day'
import { connectCore } from '../adapters/core/connect'
import type { Core } from '../adapters/core/connect'
import { createApp } from '../app'
import { BadConfig, loadConfig } from '../config'
import type { Config } from '../config'
import { admin } from '../http/admin'
import { drainOnSignal } from '../http/drain'
import { listen } from '../http/listen'
import { openDatabase } from '../platform/db/connect'
import { migrate } from '../platform/db/migrate'
import { startWorker } from '../platform/jobs/worker'
import { work } from '../work'
import { createWorld, databaseName } from '../world'
import type { World } from '../world'
import { cashierRoutes } from './cashier-routes'
import { startCashierSimulator } from './cashier-simulator'
import { demoPeople } from './city/demo-people'
import { dropEverything, ensureDatabase } from './ensure-database'
import { fillCore } from './fill-core'
import { DEMO_PASSWORD, hireClerks } from './hire-clerks'
import { sandboxImprint } from './imprint'
import { peopleTable } from './people-table'
import { startPoliceSimulator } from './police-simulator'
import { proveIdentities } from './prove-identities'
import { refuseUnsafe } from './refuse-unsafe'
import { startRegistryClerk } from './registry-clerk'
import { sandboxRoutes } from './sandbox-routes'
import { teachPrices } from './teach-prices'
import { startTreasuryClerk } from './treasury-clerk'
import { startWechatSimulator } from './wechat-simulator'

/** The sandbox: a synthetic city, loopback servers for everybody outside, and the same application as production. */
async function main(): Promise<void> {
  refuseUnsafe(process.env)
  // A line a request would bury what a person wants to read; LOG_LEVEL=info brings them back.
  const config = loadConfig({ LOG_LEVEL: 'warn', ...process.env })
  await step('数据库', () => prepareDatabase(config, process.env['YST_FRESH'] === '1'))
  await step('迁移', () => migrateOurs(config))
  await step('沙盒城市', () => fillCity(config))
  const core = connectCore(config.coreDatabaseUrl, databaseName(config.databaseUrl))
  const { wechat, police, cashier, found } = await step('微信、公安、收银台模拟器', () => startOutside(config, core))
  const world = createWorld(found, { core, imprint: sandboxImprint })
  await step('税务人员', async () => `${await hireClerks(world)} 位新来`)
  await step('计税价格模型', () => teachPrices(world))
  const app = createApp(world, { mounts: [sandboxRoutes(wechat), cashierRoutes(cashier)] })
  const server = await step('服务', () => listen(app, world))
  const base = `http://127.0.0.1:${server.port}`
  // PORT=0 is known only now; nothing has been certified before.
  world.config.publicBase = world.config.publicBase.replace(/:0$/, `:${server.port}`)
  await cashier.noticeTo(`${base}/api/v1/payments/notices`)
  await step('认过身份的人', async () => `${await proveIdentities(base, (id) => wechat.issueLoginCode(id))} 位新认`)
  const documents = await admin(world)
  const worker = startWorker(world, work(world))
  const clerks = startClerks(core, world)
  drainOnSignal(world, [
    () => server.close(),
    () => worker.stop(),
    async () => {
      await Promise.all(clerks.map((clerk) => clerk.stop()))
    },
    () => documents.close(),
    async () => {
      await Promise.all([wechat.close(), police.close(), cashier.close()])
    },
    () => world.close(),
  ])
  say(`\n${peopleTable(demoPeople)}\n\n两部手机：${base}/sandbox/phones\n工作台：${base}/sandbox/desk，密码 ${DEMO_PASSWORD}\nREADY ${base}`)
}

async function prepareDatabase(config: Config, isFresh: boolean): Promise<string | void> {
  if (isFresh) {
    await dropEverything(config.databaseUrl, config.coreDatabaseUrl)
  }
  await ensureDatabase(config.databaseUrl)
  await ensureDatabase(config.coreDatabaseUrl)
  return isFresh ? '从头来过' : undefined
}

async function migrateOurs(config: Config): Promise<string> {
  const migrator = openDatabase<never>(config.migratorDatabaseUrl, { poolSize: 1 })
  try {
    const done = await migrate(migrator)
    return done.length > 0 ? `${done.length} 步` : '已是最新'
  } finally {
    await migrator.destroy()
  }
}

async function fillCity(config: Config): Promise<string> {
  const { filled, rows, asOf } = await fillCore(config.coreDatabaseUrl, databaseName(config.databaseUrl), {
    seed: config.sandboxSeed,
    size: config.sandboxSize,
    today: dayIn(Date.now()),
  })
  return filled ? `${rows} 行` : `已有，建于 ${asOf}`
}

/** Everybody outside, and the configuration that leads to them. */
async function startOutside(config: Config, core: Core) {
  const { appId, secret } = config.wechat
  // npm start keeps a key; without one, what is signed need not be read after the next start.
  const key = config.cashier.key ?? randomBytes(32)
  const [wechat, police, cashier] = await Promise.all([
    startWechatSimulator({ people: demoPeople, now: Date.now, appId, secret }),
    startPoliceSimulator({
      nameOf: async (idNumber) =>
        (await core.civil.selectFrom('citizen').select('name').where('id_number', '=', idNumber).executeTakeFirst())?.name,
    }),
    startCashierSimulator({ core, now: Date.now, key, appId }),
  ])
  const found: Config = { ...config, wechat: { ...config.wechat, apiBase: wechat.base }, policeBase: police.base, cashier: { base: cashier.base, key } }
  return { wechat, police, cashier, found }
}

function startClerks(core: Core, world: World): { stop: () => Promise<void> }[] {
  const failing = (clerk: string) => ({
    onFailure: (error: unknown) => world.log.warn({ err: { message: String(error) } }, `${clerk} clerk failed`),
  })
  return [startRegistryClerk(core, failing('registry')), startTreasuryClerk(core, failing('treasury'))]
}

/** Runs one step and says how long it took; a text it returns stands behind the time. */
async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await run()
  say(`✓ ${name} ${((performance.now() - began) / 1000).toFixed(1)}s${typeof result === 'string' ? ` ${result}` : ''}`)
  return result
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

main().catch((error: unknown) => {
  const { code, port, message, stack } = error as { code?: string; port?: number; message: string; stack?: string }
  const text =
    code === 'EADDRINUSE'
      ? `端口 ${port} 已经有别的程序在用。停掉它，或者用 PORT=0 另选一个。`
      : error instanceof BadConfig
        ? message
        : String(stack)
  process.stderr.write(`${text}\n`)
  // Pools and simulators may still be open: nothing of them is worth keeping.
  process.exit(error instanceof BadConfig ? 78 : 1)
})
