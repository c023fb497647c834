import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runLogged } from './child-process.mjs'
import { withLock } from './lock-file.mjs'
import { dataDir, logsDir, root } from './paths.mjs'

const modules = path.join(root, 'node_modules')
const lockFile = path.join(root, 'package-lock.json')
const stampFile = path.join(modules, '.yushuitong-lock')

/**
 * Makes node_modules exactly what package-lock.json says. `progress` hears what is on disk so far.
 * @returns what was done, as text @throws Error with the end of npm's output
 */
export function ensureDependencies({ progress = () => {} } = {}) {
  return withLock(path.join(dataDir, 'dependencies.lock'), async () => {
    const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) {
      return '已是最新'
    }
    if (isInstalled()) {
      writeFileSync(stampFile, wanted)
      return '已安装'
    }
    const timer = setInterval(() => progress(`已安装 ${packagesOnDisk()} 个包`), 4000)
    try {
      await npmCi()
    } finally {
      clearInterval(timer)
    }
    writeFileSync(stampFile, wanted)
    return `安装了 ${packagesOnDisk()} 个包`
  })
}

async function npmCi() {
  // NODE_ENV=production would leave out the tools that build the pages.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const cli = process.env.npm_execpath
  const logFile = path.join(logsDir, 'npm-ci.log')
  if (cli && path.basename(cli).startsWith('npm')) {
    await runLogged(process.execPath, [cli, ...args], { logFile, deathSignal: 'TERM' })
    return
  }
  await runLogged(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { logFile, deathSignal: 'TERM', shell: process.platform === 'win32' })
}

/** npm writes a second lock file into node_modules last of all; when it agrees with ours package by package, npm ci would change nothing. */
function isInstalled() {
  const hidden = path.join(modules, '.package-lock.json')
  if (!existsSync(hidden)) {
    return false
  }
  const wanted = readJson(lockFile).packages
  const present = readJson(hidden).packages
  const isSame = ([place, { version, integrity }]) => present[place]?.version === version && present[place]?.integrity === integrity
  const isAbsentOnPurpose = ([place, entry]) => entry.optional && !present[place]
  const entries = Object.entries(wanted).filter(([place]) => place !== '')
  return Object.keys(present).every((place) => wanted[place] && existsSync(path.join(root, place))) && entries.every((entry) => isSame(entry) || isAbsentOnPurpose(entry))
}

/** npm makes all folders first and fills them one by one. */
function packagesOnDisk() {
  try {
    const names = readdirSync(modules).flatMap((name) => (name.startsWith('@') ? readdirSync(path.join(modules, name)).map((inner) => `${name}/${inner}`) : [name]))
    return names.filter((name) => existsSync(path.join(modules, name, 'package.json'))).length
  } catch {
    // npm is just removing the old folder.
    return 0
  }
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
