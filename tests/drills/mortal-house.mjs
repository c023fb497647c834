import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { exitOf, signalGroup, spawnTied } from '../../config/child-process.mjs'
import { findMariadb } from '../../config/find-mariadb.mjs'
import { initialise, launch, shortFolder } from '../../config/mariadb-process.mjs'

const say = (line) => process.stderr.write(`${line}\n`)

/**
 * The sandbox and a durable database of its own, each of which can be killed and comes back where it was.
 * @param env the keys, which must outlive a kill
 */
export async function openMortalHouse({ env }) {
  const folder = mkdtempSync(path.join(shortFolder(), 'yushuitong-drill-'))
  const program = await bundle('bff/sandbox/main.ts')
  const database = await mortalDatabase(folder)
  const url = `${database.url}yushuitong`
  const service = await mortalService(program, { ...env, DATABASE_URL: url, SANDBOX_SIZE: 'small' })
  return {
    url,
    base: service.base,
    kill: { database: database.again, service: service.again },
    close: async () => {
      await service.end()
      await database.end()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** One file of a program and all that is ours in it. */
export async function bundle(entry) {
  const outfile = path.resolve('dist/drill', `${path.basename(path.dirname(entry))}-${path.basename(entry, '.ts')}.cjs`)
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' })
  return outfile
}

/** A durable server of its own in `folder`, that can be killed and comes back where it was. */
export async function mortalDatabase(folder) {
  const server = await findMariadb({ log: say })
  const place = { mode: 'durable', dataFolder: path.join(folder, 'data'), runFolder: folder, tmp: folder, logFile: path.join(folder, 'log'), tied: true }
  await initialise(server, place)
  let running = await launch(server, place)
  const { port } = running
  return {
    url: `mysql://root@127.0.0.1:${port}/`,
    again: async () => {
      await killed(running.child)
      running = await launch(server, { ...place, preferredPort: port })
    },
    end: () => killed(running.child),
  }
}

/** A program that says READY when it serves, on a port it keeps. */
export async function mortalService(program, given) {
  const env = { ...given, HOST: '127.0.0.1', PORT: String(await freePort()) }
  let child = await started(program, env)
  return {
    base: `http://127.0.0.1:${env.PORT}`,
    again: async () => {
      await killed(child)
      child = await started(program, env)
    },
    end: () => killed(child),
  }
}

/** @throws Error when it ends before it is ready */
async function started(program, env) {
  const child = spawnTied(process.execPath, ['--enable-source-maps', program], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, LOG_LEVEL: 'error', ...env } })
  const lines = createInterface({ input: child.stdout })
  const ready = new Promise((resolve) => lines.on('line', (line) => line.startsWith('READY') && resolve(true)))
  const ended = once(child, 'exit').then(() => false)
  if (!(await Promise.race([ready, ended]))) {
    throw new Error('the service ended before it was ready')
  }
  return child
}

async function killed(child) {
  child.ref()
  signalGroup(child, 'SIGKILL')
  await exitOf(child)
}

async function freePort() {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}
