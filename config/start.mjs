import { buildPages, bundleBff, sandboxEnv } from './build.mjs'
import { endChildren, exitOf, spawnTied } from './child-process.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { whenToldToEnd } from './end-signal.mjs'
import { removeDurable, startDurable } from './mariadb.mjs'
import { secrets } from './secrets.mjs'
import { say, step } from './step.mjs'

const DRAIN_MS = 15_000
const isFresh = process.argv.includes('--fresh')
const isWatch = process.argv.includes('--watch')
const isExternal = Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE)

let opening
let database
let app
let ending = false

whenToldToEnd(() => end(0))

try {
  await prepare()
  await run()
} catch (error) {
  if (!ending) {
    process.stderr.write(`${error.message}\n`)
    await end(1)
  }
}

async function prepare() {
  const pages = async () => {
    await step('依赖', (progress) => ensureDependencies({ progress }))
    await step('网页', () => buildPages('h5', { env: sandboxEnv }))
  }
  await allOrFirstFailure([pages(), isExternal ? undefined : step('数据库', openDatabase)])
  if (!isWatch) {
    await step('打包', () => bundleBff('sandbox'))
  }
}

async function openDatabase(progress) {
  opening = (isFresh ? removeDurable({ log: progress }) : Promise.resolve()).then(() => startDurable({ log: progress }))
  database = await opening
  return database.started ? `端口 ${database.port}` : `已在运行，端口 ${database.port}`
}

async function run() {
  if (ending) {
    return
  }
  const program = isWatch ? ['--watch', '--import', 'tsx', 'bff/sandbox/main.ts'] : ['--enable-source-maps', 'dist/bff/sandbox.cjs']
  app = spawnTied(process.execPath, program, { deathSignal: 'TERM', stdio: 'inherit', env: environment() })
  const code = await exitOf(app)
  if (!ending) {
    say(`服务已退出，退出码 ${code}`)
    await end(code)
  }
}

function environment() {
  return {
    PORT: '8080',
    HOST: '127.0.0.1',
    ...secrets(),
    ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
    ...(database && { DATABASE_URL: `${database.url}yushuitong` }),
    ...(isFresh && isExternal && { YST_FRESH: '1' }),
  }
}

/** The one way out: the service drains, whatever else runs ends, then the database. */
async function end(code) {
  ending = true
  if (app) {
    await endChildren(DRAIN_MS)
  }
  await endChildren(2000)
  // Even a database that is just being started must not be left behind; one that failed to start needs no end.
  await opening?.then((opened) => opened.stop(), () => {})
  process.exit(code)
}

/** Like Promise.all, but the rest of the work is not left to speak into the failure. */
async function allOrFirstFailure(works) {
  const settled = Promise.allSettled(works)
  await Promise.all(works).catch(async (error) => {
    await endChildren()
    await settled
    throw error
  })
}
