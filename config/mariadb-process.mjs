import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { capture, spawnTied, tail } from './child-process.mjs'

const isLinux = process.platform === 'linux'
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []

const COMMON = [
  '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--default-time-zone=+00:00',
  '--transaction-isolation=READ-COMMITTED', '--skip-name-resolve', '--bind-address=127.0.0.1', '--skip-log-bin',
  '--sql-mode=STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
  '--max-allowed-packet=64M', '--max-connections=300', '--innodb-lock-wait-timeout=5',
  ...(isLinux ? ['--lower-case-table-names=0'] : []),
]

const MODES = {
  durable: {
    initial: ['--innodb-log-file-size=256M'],
    running: ['--innodb-log-file-size=256M', '--innodb-flush-log-at-trx-commit=1', '--innodb-doublewrite=1', '--innodb-buffer-pool-size=512M', ...(isLinux ? ['--innodb-flush-method=O_DIRECT'] : [])],
  },
  // Its data live in memory and die with the run, so nothing waits for a disk and nothing is tidied at the end.
  test: {
    initial: ['--innodb-log-file-size=16M', '--innodb-flush-method=nosync', '--innodb-doublewrite=0'],
    running: [
      '--innodb-log-file-size=16M', '--innodb-flush-method=nosync', '--innodb-doublewrite=0', '--innodb-flush-log-at-trx-commit=0',
      '--innodb-buffer-pool-size=64M', '--performance-schema=OFF', '--innodb-fast-shutdown=2', '--innodb-buffer-pool-dump-at-shutdown=OFF',
      '--innodb-buffer-pool-load-at-startup=OFF', '--innodb-stats-persistent=OFF', '--aria-checkpoint-interval=0', '--key-buffer-size=1M',
      '--innodb-use-native-aio=0',
    ],
  },
}

/** Makes the first files of a server; a folder that is there is complete, for it gets its name last. */
export async function initialise(server, { mode, dataFolder, tmp }) {
  if (existsSync(dataFolder)) {
    return false
  }
  const parent = path.dirname(dataFolder)
  mkdirSync(parent, { recursive: true })
  const unfinished = `${path.basename(dataFolder)}.unfinished-`
  readdirSync(parent).filter((name) => name.startsWith(unfinished)).forEach((name) => rmSync(path.join(parent, name), { recursive: true, force: true }))
  const draft = path.join(parent, unfinished + process.pid)
  const { code, output } = await capture(server.installDb, [
    '--no-defaults', `--basedir=${server.base}`, `--datadir=${draft}`, `--tmpdir=${tmp}`,
    '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve', ...asRoot, ...MODES[mode].initial,
  ], { env: server.env })
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(`mariadb-install-db：退出码 ${code}\n${output.trim()}`)
  }
  renameSync(draft, dataFolder)
  return true
}

/**
 * Starts a server and waits until it greets. `tied`: ends with this process; otherwise it outlives it.
 * `onSpawn` hears of pid, port and socket before the server is ready. @throws Error with the end of the server's log
 */
export async function launch(server, { mode, dataFolder, runFolder, tmp, logFile, preferredPort, sql = '', tied, onSpawn = () => {} }) {
  mkdirSync(path.dirname(logFile), { recursive: true })
  const initFile = path.join(runFolder, 'init.sql')
  writeFileSync(initFile, `${sql}\n`)
  const socket = path.join(runFolder, 's')
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferredPort : undefined)
    const args = [
      '--no-defaults', `--basedir=${server.base}`, `--datadir=${dataFolder}`, `--socket=${socket}`, `--port=${port}`, `--tmpdir=${tmp}`,
      `--pid-file=${runFolder}/pid`, `--init-file=${initFile}`, ...server.flags, ...asRoot, ...COMMON, ...MODES[mode].running,
    ]
    const out = openSync(logFile, 'a')
    const options = { env: server.env, stdio: ['ignore', out, out] }
    const child = tied ? spawnTied(server.mariadbd, args, options) : spawn(server.mariadbd, args, { ...options, detached: true })
    closeSync(out)
    await once(child, 'spawn')
    onSpawn({ pid: child.pid, port, socket })
    if (await greetsBeforeItEnds(child, socket)) {
      child.unref()
      return { child, port, socket }
    }
    const end = tail(logFile, 30)
    // Between finding a free port and binding it, somebody else may have taken it.
    if (attempt < 5 && end.includes('Address already in use')) {
      continue
    }
    throw new Error(`mariadbd 启动失败（退出码 ${child.exitCode ?? child.signalCode}）\n${end}`)
  }
}

async function greetsBeforeItEnds(child, socket) {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      return false
    }
    if (await greets(socket)) {
      return true
    }
    await sleep(20)
  }
  child.kill('SIGKILL')
  return false
}

/** The first packet of the protocol means that clients are served; no driver is needed to see it. */
export function greets(address) {
  return new Promise((resolve) => {
    const connection = net.connect(typeof address === 'number' ? { port: address, host: '127.0.0.1' } : { path: address })
    const end = (answer) => {
      connection.destroy()
      resolve(answer)
    }
    connection.once('data', () => end(true)).once('error', () => end(false)).once('close', () => end(false)).setTimeout(1000, () => end(false))
  })
}

async function freePort(preferred = 0) {
  const probe = net.createServer()
  try {
    probe.listen(preferred, '127.0.0.1')
    await once(probe, 'listening')
  } catch (error) {
    if (preferred === 0) {
      throw error
    }
    return freePort()
  }
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

/** A folder with a name short enough for a Unix socket (107 bytes). */
export const shortFolder = () => (os.tmpdir().length > 60 && existsSync('/tmp') ? '/tmp' : os.tmpdir())
