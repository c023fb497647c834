import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { exitOf } from './child-process.mjs'
import { findMariadb } from './find-mariadb.mjs'
import { initialise, launch } from './mariadb-process.mjs'
import { isRunning, stampOf } from './process-identity.mjs'

const PREFIX = 'yushuitong-test-'
const ROOM = 512 * 2 ** 20

/**
 * A server of this run alone, with its data in memory where there is room. TEST_DATABASE_URL or DATABASE_URL, when set, is used
 * instead. @returns `url` ends with `/`, to be followed by a database's name
 */
export async function startTestServer({ log = () => {} } = {}) {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  if (given) {
    const url = new URL(given)
    url.pathname = '/'
    return { url: String(url), stop: async () => {} }
  }
  sweepDeadRuns(log)
  const server = await findMariadb({ log })
  const folder = mkdtempSync(path.join(memoryFolder(), PREFIX))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const owner = { runner: stampOf(process.pid) }
  writeOwner(folder, owner)
  try {
    const tmp = path.join(folder, 'tmp')
    mkdirSync(tmp)
    await initialise(server, { mode: 'test', dataFolder: path.join(folder, 'data'), tmp })
    const { child, port } = await launch(server, {
      mode: 'test', dataFolder: path.join(folder, 'data'), runFolder: folder, tmp, logFile: path.join(folder, 'log'), tied: true,
      onSpawn: ({ pid }) => writeOwner(folder, { ...owner, server: stampOf(pid) }),
    })
    const stop = async () => {
      child.ref()
      child.kill('SIGKILL')
      await exitOf(child)
      remove()
    }
    return { url: `mysql://root@127.0.0.1:${port}/`, stop }
  } catch (error) {
    remove()
    throw error
  }
}

/** Removes what runs left that were killed: their folder, and their server where the system could not end it with them. */
function sweepDeadRuns(log) {
  for (const parent of new Set(['/dev/shm', os.tmpdir()].filter((folder) => existsSync(folder)))) {
    for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
      const folder = path.join(parent, name)
      if (isDead(folder)) {
        log(`清除已终止的测试运行 ${folder}`)
        rmSync(folder, { recursive: true, force: true })
      }
    }
  }
}

function isDead(folder) {
  try {
    const { uid, mtimeMs } = statSync(folder)
    if (process.getuid && uid !== process.getuid()) {
      return false
    }
    const owner = readOwner(folder)
    if (!owner) {
      // Its run may be about to write who it is.
      return Date.now() - mtimeMs > 60_000
    }
    if (isRunning(owner.runner)) {
      return false
    }
    if (isRunning(owner.server)) {
      process.kill(owner.server.pid, 'SIGKILL')
    }
    return true
  } catch {
    // Somebody else is sweeping it.
    return false
  }
}

const ownerFile = (folder) => path.join(folder, 'owner.json')
const writeOwner = (folder, owner) => writeFileSync(ownerFile(folder), JSON.stringify(owner))

function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(ownerFile(folder), 'utf8'))
  } catch {
    return null
  }
}

/** Containers often give /dev/shm 64 MB, less than an empty server needs. */
function memoryFolder() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ROOM ? '/dev/shm' : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}
