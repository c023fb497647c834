import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findMariadb } from './find-mariadb.mjs'
import { withLock } from './lock-file.mjs'
import { greets, initialise, launch, shortFolder } from './mariadb-process.mjs'
import { dataDir, logsDir } from './paths.mjs'
import { isRunning, stampOf } from './process-identity.mjs'

const home = path.join(dataDir, 'mariadb')
const dataFolder = path.join(home, 'data')
const stateFile = path.join(home, 'state.json')
const DATABASE = 'yushuitong'

/**
 * The server that keeps what it is told; it outlives whoever started it. One that runs already is used.
 * @returns `url` ends with `/`, to be followed by a database's name, or is all of DATABASE_URL when `external`; `started`: by this
 * call; `stop` ends the server unless another live process uses it or it was started to stay
 */
export async function startDurable({ log = () => {}, pinned = false } = {}) {
  if (process.env.DATABASE_URL) {
    return { url: process.env.DATABASE_URL, external: true, started: false, port: Number(new URL(process.env.DATABASE_URL).port || 3306), stop: async () => {} }
  }
  const server = await findMariadb({ log })
  return locked(log, async () => {
    const running = readRunning()
    const state = running ?? (await start(server, log))
    await untilReady(state)
    writeState({ ...state, pinned: state.pinned || pinned, users: pinned ? state.users : [...liveUsers(state), stampOf(process.pid)] })
    return { url: `mysql://root@127.0.0.1:${state.port}/`, port: state.port, external: false, started: !running, stop: () => leave(log) }
  })
}

export function statusOfDurable() {
  const state = readRunning()
  return state ? { url: `mysql://root@127.0.0.1:${state.port}/${DATABASE}`, pid: state.pid } : null
}

/** Ends the server whoever uses it. */
export const stopDurable = ({ log = () => {} } = {}) => locked(log, () => end(readRunning()))

/** Forgets all data. @throws Error when another process is using them */
export async function removeDurable({ log = () => {} } = {}) {
  await locked(log, async () => {
    const state = readRunning()
    const other = state && liveUsers(state)[0]
    if (other) {
      throw new Error(`数据库正被进程 ${other.pid} 使用，先结束它再用 --fresh`)
    }
    await end(state)
    rmSync(dataFolder, { recursive: true, force: true })
  })
}

async function start(server, log) {
  const last = readState()
  if (last?.runFolder) {
    rmSync(last.runFolder, { recursive: true, force: true })
  }
  const runFolder = mkdtempSync(path.join(shortFolder(), 'yushuitong-run-'))
  if (!existsSync(dataFolder)) {
    log('初始化数据目录')
    await initialise(server, { mode: 'durable', dataFolder, tmp: shortFolder() })
  }
  let state
  await launch(server, {
    mode: 'durable', dataFolder, runFolder, tmp: shortFolder(), logFile: path.join(logsDir, 'mariadb.log'), tied: false,
    // A client that has lost the server finds it again where it was.
    preferredPort: last?.port,
    sql: `create database if not exists ${DATABASE} character set utf8mb4 collate utf8mb4_unicode_ci;`,
    onSpawn: ({ pid, port }) => {
      state = { ...stampOf(pid), port, runFolder, pinned: false, users: [] }
      writeState(state)
    },
  })
  return state
}

/** Leaves the server; the last one out ends it. */
function leave(log) {
  return locked(log, async () => {
    const state = readRunning()
    if (!state) {
      return
    }
    const users = liveUsers(state).filter(({ pid }) => pid !== process.pid)
    if (users.length > 0 || state.pinned) {
      writeState({ ...state, users })
      return
    }
    await end(state)
  })
}

async function end(state) {
  if (!state) {
    return
  }
  process.kill(state.pid, 'SIGTERM')
  for (let waited = 0; isRunning(state); waited += 20) {
    if (waited === 30_000) {
      process.kill(state.pid, 'SIGKILL')
    }
    await sleep(20)
  }
  rmSync(state.runFolder, { recursive: true, force: true })
  writeState({ port: state.port })
}

/** A server found running may have been started a moment ago, by someone who was killed before it was ready. */
async function untilReady(state) {
  for (const deadline = Date.now() + 120_000; !(await greets(state.port)); await sleep(100)) {
    if (!isRunning(state) || Date.now() > deadline) {
      throw new Error(`数据库（进程 ${state.pid}）没有应答，见 .data/logs/mariadb.log`)
    }
  }
}

const locked = (log, work) => withLock(path.join(home, 'server.lock'), work, { log })
const liveUsers = (state) => state.users.filter(isRunning)

function readRunning() {
  const state = readState()
  return state && isRunning(state) ? state : null
}

function readState() {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8'))
  } catch {
    return null
  }
}

function writeState(state) {
  mkdirSync(home, { recursive: true })
  writeFileSync(`${stateFile}.new`, JSON.stringify(state))
  renameSync(`${stateFile}.new`, stateFile)
}
