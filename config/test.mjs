import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildPages, bundleBff, productionEnv, sandboxEnv } from './build.mjs'
import { capture, endChildren, exitOf, spawnTied } from './child-process.mjs'
import { findChromium } from './chromium.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { whenToldToEnd } from './end-signal.mjs'
import { startTestServer } from './mariadb.mjs'
import { logsDir, root } from './paths.mjs'
import { say, secondsSince, step } from './step.mjs'

const args = process.argv.slice(2)
const isQuick = args.includes('--quick')
const filter = args.filter((arg) => arg !== '--quick')
/** Of all our folders; fewer mean that one was not read. */
const FEWEST_MODULES = 500
const counts = { passed: 0, failed: 0, skipped: 0 }
const began = performance.now()
let database
let ending = false

whenToldToEnd(async () => {
  ending = true
  await endChildren()
  await stopDatabase()
  process.exit(130)
})

try {
  await (filter.length > 0 ? only(filter) : everything())
} catch (error) {
  counts.failed++
  say(String(error.stack))
}
if (!ending) {
  await endChildren()
  await stopDatabase()
  const { passed, failed, skipped } = counts
  say(`用时 ${secondsSince(began)}`)
  say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

async function everything() {
  if (!(await stage('依赖', (progress) => ensureDependencies({ progress })))) {
    return
  }
  const bundle = await stage('打包', bundleAll)
  if (isQuick) {
    // Nothing is built here, and what was looked at last time and has not changed is not linted again: the whole run does that.
    const looked = quickStatics()
    await jest('unit', 'contract')
    await looked
    return
  }
  const server = stage('测试数据库', startDatabase)
  const browser = findBrowser()
  const looked = statics()
  const { weapp, h5 } = await buildAll()
  // Lint, which takes longest, has one core meanwhile.
  await jestWith('unit + contract', ['--maxWorkers=1', '--selectProjects', 'unit', 'contract'])
  await looked
  if (await server) {
    await jest('integration')
  }
  if (weapp && h5) {
    await tool('体积', 'config/size.mjs')
  }
  if (weapp) {
    await jest('weapp')
  }
  const { env } = await browser
  if (h5 && bundle && (await server)) {
    Object.assign(process.env, env)
    await jest('e2e')
  }
}

/** What needs neither database nor bundle, one after the other: builds and unit tests have the second core meanwhile. */
async function statics() {
  await types()
  await lint()
  await structure()
}

async function quickStatics() {
  await types()
  await lint('--cache', '--cache-strategy', 'content', '--cache-location', path.join(logsDir, 'eslint-cache'))
  await structure()
}

/** What was found last time lies with the logs: only what changed is looked at again. */
function types() {
  const projects = ['tsconfig.json', 'miniprogram/tsconfig.json', 'shared/tsconfig.json', 'bff/engines/tsconfig.json', 'tests/e2e/tsconfig.json'].filter((file) => existsSync(path.join(root, file)))
  return tool('类型', 'node_modules/typescript/bin/tsc', ...projects.map((file) => ['--noEmit', '-p', file, '--incremental', '--tsBuildInfoFile', path.join(logsDir, `${path.dirname(file).replaceAll('/', '-')}.tsbuildinfo`)]))
}

function lint(...options) {
  return tool('代码规范', 'node_modules/eslint/bin/eslint.js', ['-c', 'config/eslint.config.mjs', '--max-warnings', '0', ...options, '.'])
}

/** Who imports whom, and what nobody uses. */
async function structure() {
  const folders = ['bff', 'shared', 'miniprogram', 'tests'].filter((folder) => existsSync(path.join(root, folder)))
  await stage('引用规则', async () => {
    const { code, output } = await capture(process.execPath, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'config/dependency-cruiser.cjs', ...folders])
    // A cruiser that reads nothing finds nothing wrong either.
    const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
    if (code !== 0 || modules < FEWEST_MODULES) {
      throw new Error(`${output.trimEnd()}\n${modules} 个模块`)
    }
    return `${modules} 个模块`
  })
  await tool('无用代码', 'node_modules/knip/bin/knip.js', ['--config', 'config/knip.json', '--no-progress'])
}

async function buildAll() {
  const weapp = await stage('构建 weapp', () => buildPages('weapp', { env: productionEnv }))
  const h5 = await stage('构建 h5', () => buildPages('h5', { env: sandboxEnv }))
  return { weapp, h5 }
}

async function bundleAll() {
  await bundleBff('main')
  await bundleBff('sandbox')
}

/** A run of chosen test files: `npm test -- tests/integration/x`, also with Jest's own options. */
async function only(jestArgs) {
  if (!(await stage('依赖', (progress) => ensureDependencies({ progress })))) {
    return
  }
  const wants = (folder) => jestArgs.some((arg) => arg.includes(folder))
  if (wants('weapp')) {
    await stage('构建 weapp', () => buildPages('weapp', { env: productionEnv }))
  }
  if (wants('e2e')) {
    Object.assign(process.env, (await findBrowser()).env)
    await stage('构建 h5', () => buildPages('h5', { env: sandboxEnv }))
  }
  await stage('打包', bundleAll)
  if (await stage('测试数据库', startDatabase)) {
    await jestWith('jest', jestArgs, { stdio: 'inherit' })
  }
}

async function startDatabase(progress) {
  database = startTestServer({ log: progress })
  process.env.TEST_DATABASE_URL = (await database).url
}

async function stopDatabase() {
  await database?.then((server) => server.stop(), () => {})
}

/** Not a stage: without a browser the tests that need one skip themselves. */
async function findBrowser() {
  const started = performance.now()
  let doing = '寻找'
  const beat = setInterval(() => say(`… 浏览器 ${secondsSince(started)} ${doing}`), 10_000)
  const found = await findChromium({
    log: (line) => {
      doing = line
    },
  }).catch((error) => ({ reason: error.message }))
  clearInterval(beat)
  say(`${found.path ? '✓' : '–'} 浏览器 ${secondsSince(started)} ${found.path ?? found.reason}`)
  return { env: found.path ? { CHROMIUM: found.path } : { CHROMIUM_MISSING: found.reason } }
}

/** One thing that passes or fails, counted as one test. A failure is printed and the run goes on. */
async function stage(name, work) {
  try {
    await step(name, work)
    counts.passed++
    return true
  } catch (error) {
    if (!ending) {
      counts.failed++
      say(indented(error.message))
    }
    return false
  }
}

/** Runs a Node program once for each list of arguments; all of its output shows when it fails. */
function tool(name, script, ...runs) {
  return stage(name, async () => {
    const bad = []
    for (const rest of runs.length > 0 ? runs : [[]]) {
      const { code, output } = await capture(process.execPath, [script, ...rest])
      if (code !== 0) {
        bad.push(output.trimEnd() || `退出码 ${code}`)
      }
    }
    if (bad.length > 0) {
      throw new Error(bad.join('\n'))
    }
  })
}

function jest(...projects) {
  return jestWith(projects.join(' + '), ['--maxWorkers=2', '--selectProjects', ...projects])
}

/** Jest's own counts; a file that cannot even be loaded counts as one failed test. */
async function jestWith(name, jestArgs, { stdio } = {}) {
  if (ending) {
    return
  }
  const report = path.join(logsDir, `jest-${name.replaceAll(' + ', '-')}.json`)
  mkdirSync(logsDir, { recursive: true })
  rmSync(report, { force: true })
  const command = ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', '--passWithNoTests', '--json', '--outputFile', report, ...jestArgs]
  await step(`测试 ${name}`, async () => {
    const { code, output } = stdio ? { code: await exitOf(spawnTied(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })), output: '' } : await capture(process.execPath, command)
    const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
    const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 0
    counts.passed += result?.numPassedTests ?? 0
    counts.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0)
    // Jest may also fail as a whole, with no test to blame.
    counts.failed += code === 0 ? failed : Math.max(failed, 1)
    writeFileSync(report.replace(/json$/, 'log'), output)
    if (code !== 0) {
      throw new Error(readable(output))
    }
    return `${result?.numPassedTests ?? 0} 通过${result?.numPendingTests ? `，${result.numPendingTests} 略过` : ''}`
  }).catch((error) => ending || say(indented(error.message)))
}

/** Without the JSON that stands in the middle of it and the files that passed. */
function readable(output) {
  return output.split('\n').filter((line) => !line.startsWith('{"num') && !/^(PASS |Test results written)/.test(line)).join('\n').trim()
}

function indented(text) {
  return text.trimEnd().split('\n').map((line) => `    ${line}`).join('\n')
}
