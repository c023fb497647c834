import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { capture } from './child-process.mjs'
import { hasDebianTools, unpackMariadb } from './debian-packages.mjs'
import { withLock } from './lock-file.mjs'
import { dataDir } from './paths.mjs'

const home = path.join(dataDir, 'mariadb')
const unpacked = path.join(home, 'root')
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/usr/libexec', '/opt/homebrew/bin', '/opt/homebrew/opt/mariadb/bin', '/usr/local/opt/mariadb/bin', '/usr/local/mysql/bin']
const OLDEST = [10, 6]

const HOW_TO = `没有可用的 MariaDB。任选一种：
  任何系统：  设置 DATABASE_URL=mysql://用户:密码@主机:3306/yushuitong（MySQL ≥ 8.0.19 或 MariaDB ≥ 10.6）
  docker：    docker run -d -p 127.0.0.1:3306:3306 -e MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1 -e MARIADB_DATABASE=yushuitong mariadb:10.11
              然后 DATABASE_URL=mysql://root@127.0.0.1:3306/yushuitong
  macOS：     brew install mariadb（安装后自动找到）
  Windows：   安装 MariaDB ≥ 10.6 并设置 DATABASE_URL，或在 WSL 中运行
  其他 Linux：安装 mariadb-server，或用 MARIADBD=/路径/mariadbd 指定`

/** A server that runs here: `{ mariadbd, installDb, base, flags, env }`. Unpacks one when there is none. @throws Error saying what to set */
export async function findMariadb({ log }) {
  if (process.env.MARIADBD) {
    const forced = await serverAt(process.env.MARIADBD)
    if (!forced) {
      throw new Error(`MARIADBD=${process.env.MARIADBD}：不能运行，或旁边没有 mariadb-install-db，或版本低于 ${OLDEST.join('.')}`)
    }
    return forced
  }
  const onDisk = (await unpackedServer()) ?? (await systemServer())
  if (onDisk) {
    return onDisk
  }
  if (process.platform !== 'linux' || !(await hasDebianTools())) {
    throw new Error(HOW_TO)
  }
  return withLock(path.join(home, 'unpack.lock'), async () => (await unpackedServer()) ?? (await unpack(log)), { log })
}

async function unpack(log) {
  try {
    await unpackMariadb(unpacked, { log })
  } catch (error) {
    throw new Error(`下载或解包 MariaDB 失败：${error.message}\n\n${HOW_TO}`, { cause: error })
  }
  const server = await unpackedServer()
  if (!server) {
    throw new Error(`解包的 MariaDB 不能运行。\n${HOW_TO}`)
  }
  return server
}

const unpackedServer = () => serverAt(path.join(unpacked, 'usr/sbin/mariadbd'), unpacked)

async function systemServer() {
  for (const folder of SYSTEM_FOLDERS) {
    const server = await serverAt(path.join(folder, 'mariadbd'))
    if (server) {
      return server
    }
  }
  return null
}

async function serverAt(mariadbd, privateRoot) {
  if (!isProgram(mariadbd)) {
    return null
  }
  const base = path.resolve(path.dirname(mariadbd), '..')
  const installDb = ['bin', 'scripts', 'sbin'].map((folder) => path.join(base, folder, 'mariadb-install-db')).find(isProgram)
  const env = privateRoot ? { ...process.env, LD_LIBRARY_PATH: libraryFolders(privateRoot).join(':') } : process.env
  const version = /Ver (\d+)\.(\d+)\.\d+-MariaDB/.exec((await capture(mariadbd, ['--no-defaults', '--version'], { env })).output)
  if (!installDb || !version || !isNewEnough(Number(version[1]), Number(version[2]))) {
    return null
  }
  // A relocated server looks for its messages and plugins where it was compiled to be.
  const flags = privateRoot ? [`--lc-messages-dir=${base}/share/mysql`, `--character-sets-dir=${base}/share/mysql/charsets`, `--plugin-dir=${base}/lib/mysql/plugin`] : []
  return { mariadbd, installDb, base, flags, env }
}

const isNewEnough = (major, minor) => major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])

function libraryFolders(privateRoot) {
  return ['usr/lib', 'lib']
    .map((folder) => path.join(privateRoot, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((name) => name.includes('-linux-gnu')).map((name) => path.join(folder, name)))
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
