import { existsSync, readFileSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { capture, runLogged } from './child-process.mjs'
import { withLock } from './lock-file.mjs'
import { dataDir, logsDir } from './paths.mjs'

const PLACES = [
  '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium-browser', '/usr/bin/microsoft-edge',
  '/usr/local/bin/chromium', '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const CJK_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
const LOCK_WAIT_MS = 300_000

/**
 * A browser for the tests: `{ path }`, or `{ reason }` when there is none. With `install`, Debian's is installed where that is
 * possible (root, apt-get), and a font with Chinese characters, without which every page is a row of boxes.
 */
export async function findChromium({ log = () => {}, install = true } = {}) {
  if (process.env.CHROMIUM) {
    const given = process.env.CHROMIUM
    return (await runs(given)) ? { path: given } : { reason: `CHROMIUM=${given} 不能运行` }
  }
  const found = await firstThatRuns()
  const mayInstall = install && process.getuid?.() === 0 && (await capture('apt-get', ['--version'])).code === 0
  const packages = [...(found ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])]
  if (packages.length === 0 || !mayInstall) {
    return found ? { path: found } : { reason: '没有找到 Chromium：请安装，或设置 CHROMIUM=/路径（root 且有 apt-get 时会自动安装）' }
  }
  try {
    await withLock(path.join(dataDir, 'chromium.lock'), () => installPackages(packages, log))
  } catch (error) {
    return found ? { path: found } : { reason: `安装 Chromium 失败：${error.message}` }
  }
  const installed = found ?? (await firstThatRuns())
  return installed ? { path: installed } : { reason: '已安装的 Chromium 不能运行' }
}

async function installPackages(packages, log) {
  const logFile = path.join(logsDir, 'apt-get.log')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0']
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    log(`apt-get ${args.join(' ')}`)
    await whileLocked(logFile, () => runLogged('apt-get', [...options, ...args], { env, logFile, deathSignal: 'TERM', lines: 15 }))
  }
}

/** apt waits by itself for dpkg's lock, not for the lock of the package lists. */
async function whileLocked(logFile, attempt) {
  for (const deadline = Date.now() + LOCK_WAIT_MS; ; await sleep(2000)) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline || !/Could not get lock|Unable to lock/.test(readFileSync(logFile, 'utf8'))) {
        throw error
      }
    }
  }
}

async function firstThatRuns() {
  for (const place of [...PLACES, ...playwrightBrowsers()]) {
    if (existsSync(place) && (await runs(place))) {
      return place
    }
  }
  return undefined
}

function playwrightBrowsers() {
  const cache = path.join(os.homedir(), '.cache/ms-playwright')
  return existsSync(cache) ? readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)).map((name) => path.join(cache, name, 'chrome-linux/chrome')) : []
}

/** Ubuntu's chromium-browser may be a stub that only says how to install it. */
const runs = async (file) => {
  const { code, output } = await capture(file, ['--version'], { timeout: 20_000 })
  return code === 0 && /\d+\.\d+\.\d+/.test(output)
}

async function hasChineseFont() {
  if (process.platform !== 'linux' || existsSync(CJK_FONT)) {
    return true
  }
  const { code, output } = await capture('fc-list', [':lang=zh', 'family'])
  return code === 0 && output.trim() !== ''
}
