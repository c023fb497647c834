import { rmSync } from 'node:fs'
import path from 'node:path'
import { dayIn } from '#shared/model/day'
import { connectCore } from '../adapters/core/connect'
import type { Core } from '../adapters/core/connect'
import { createApp } from '../app'
import { BadConfig, loadConfig } from '../config'
import type { Config } from '../config'
import { knowledgeOf } from '../features/search/knowledge'
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
import { demoPeople } from './city/demo-people'
import { startCreditClerk } from './credit-clerk'
import { dropEverything, ensureDatabase } from './ensure-database'
import { fillCore } from './fill-core'
import { startHallClerk } from './hall-clerk'
import { DEMO_PASSWORD, hireClerks } from './hire-clerks'
import { sandboxImprint } from './imprint'
import { openHalls } from './open-halls'
import { openOutlets } from './open-outlets'
import { startOutside } from './outside'
import type { Outside } from './outside'
import { peopleTable } from './people-table'
import { proveIdentities } from './prove-identities'
import { refuseUnsafe } from './refuse-unsafe'
import { startRegistryClerk } from './registry-clerk'
import { sandboxRoutes } from './sandbox-routes'
import { teachPrices } from './teach-prices'
import { startTreasuryClerk } from './treasury-clerk'

/** They follow the service account: what WeChat may not send them as a subscribe message comes from there. */
const FOLLOWERS = ['tan-ertao', 'qin-fangdong']

/** The sandbox: a synthetic city, loopback servers for everybody outside, and the same application as production. */
async function main(): Promise<void> {
  refuseUnsafe(process.env)
  // A line a request would bury what a person wants to read, and a stranger who looks at night wants to see what arrives.
  const config = loadConfig({ LOG_LEVEL: 'warn', QUIET_HOURS: 'none', ...process.env })
  await step('数据库', () => prepareDatabase(config, process.env['YST_FRESH'] === '1'))
  await step('迁移', () => migrateOurs(config))
  await step('沙盒城市', () => fillCity(config))
  const core = connectCore(config.coreDatabaseUrl, databaseName(config.databaseUrl))
  const outside = await step('微信、公安、收银台、短信、邮件和邮局', () => everybodyOutside(config, core))
  const world = createWorld(outside.config, { core, imprint: sandboxImprint })
  await step('税务人员', async () => `${await hireClerks(world)} 位新来`)
  await step('取票点', async () => `${await openOutlets(world)} 个新开`)
  // A stranger who looks at night wants to see life, so they never close.
  await step('办税服务厅', async () => `${await openHalls(world, { alwaysOpen: true, historyDays: 21 })} 个新开`)
  await step('计税价格模型', () => teachPrices(world))
  await step('搜索', async () => `${knowledgeOf(world).answers.length} 条政策答复`)
  const { quietHours } = world.config
  const app = createApp(world, { mounts: [sandboxRoutes({ ...outside, quietHours }), cashierRoutes(outside.cashier)] })
  const server = await step('服务', () => listen(app, world))
  const base = `http://127.0.0.1:${server.port}`
  // PORT=0 is known only now; nothing has been certified before.
  world.config.publicBase = world.config.publicBase.replace(/:0$/, `:${server.port}`)
  await outside.tellServer(base)
  const worker = startWorker(world, work(world))
  await step('认过身份的人', () => settlePeople(base, outside))
  const documents = await admin(world)
  const clerks = startClerks(core, world)
  drainOnSignal(world, [
    () => server.close(),
    () => worker.stop(),
    async () => {
      await Promise.all(clerks.map((clerk) => clerk.stop()))
    },
    () => documents.close(),
    () => outside.close(),
    () => world.close(),
  ])
  say(`\n${peopleTable(demoPeople)}\n\n两部手机：${base}/sandbox/phones\n工作台：${base}/sandbox/desk，密码 ${DEMO_PASSWORD}\nREADY ${base}`)
}

async function prepareDatabase(config: Config, isFresh: boolean): Promise<string | void> {
  if (isFresh) {
    await dropEverything(config.databaseUrl, config.coreDatabaseUrl)
    rmSync(ownLetters(config), { recursive: true, force: true })
  }
  await ensureDatabase(config.databaseUrl)
  await ensureDatabase(config.coreDatabaseUrl)
  return isFresh ? '从头来过' : undefined
}

const ownLetters = (config: Config): string => path.resolve('.data/letters', databaseName(config.databaseUrl))

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

async function settlePeople(base: string, outside: Outside): Promise<string> {
  const { proven, reachable } = await proveIdentities(base, outside)
  // Codes of this start are nothing a stranger has asked for.
  outside.emptyPhones()
  const isAnswered = await Promise.all([outside.wechat.verifyPush('app'), outside.wechat.verifyPush('service')])
  FOLLOWERS.forEach(outside.wechat.follow)
  return `${proven} 位新认，${reachable} 位新确认了手机和邮箱${isAnswered.every(Boolean) ? '' : '；微信的消息推送没有接通'}`
}

/** The police know the whole city. Messages of an earlier start keep their numbers, so new ones are drawn from another seed. */
const everybodyOutside = (config: Config, core: Core): Promise<Outside> =>
  startOutside(config, {
    core,
    now: Date.now,
    nameOf: async (idNumber) => (await core.civil.selectFrom('citizen').select('name').where('id_number', '=', idNumber).executeTakeFirst())?.name,
    lettersDir: config.lettersDir ?? ownLetters(config),
    postMs: 15_000,
    seed: Date.now(),
  })

function startClerks(core: Core, world: World): { stop: () => Promise<void> }[] {
  const failing = (clerk: string) => ({
    onFailure: (error: unknown) => world.log.warn({ err: { message: String(error) } }, `${clerk} clerk failed`),
  })
  const { sandboxHallSpeed: speed, sandboxSeed: seed } = world.config
  return [startRegistryClerk(core, failing('registry')), startCreditClerk(core, failing('credit')), startTreasuryClerk(core, failing('treasury')), startHallClerk(world, { speed, seed, ...failing('halls') })]
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
