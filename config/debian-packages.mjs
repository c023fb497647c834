import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { capture } from './child-process.mjs'

/** The server with its installer, and `my_print_defaults`, which the installer calls. */
const PACKAGES = ['mariadb-server-core', 'mariadb-client-core']
/** Never beside the system's own: a second C library breaks the loader. */
const ALWAYS_THERE = new Set(['libc6', 'libgcc-s1', 'libstdc++6'])

export async function hasDebianTools() {
  const found = await Promise.all([capture('apt-get', ['--version']), capture('dpkg', ['--version'])])
  return found.every(({ code }) => code === 0)
}

/**
 * Downloads MariaDB as Debian packages (apt checks them against the signed lists) and unpacks them into `into`. Changes nothing
 * on the system and works as any user. @throws Error with apt's words
 */
export async function unpackMariadb(into, { log }) {
  const work = `${into}.${process.pid}`
  rmSync(work, { recursive: true, force: true })
  const folders = { debs: path.join(work, 'debs'), lists: path.join(work, 'lists'), cache: path.join(work, 'cache'), root: path.join(work, 'root') }
  Object.values(folders).forEach((folder) => mkdirSync(folder, { recursive: true }))
  try {
    await download(folders, log)
    for (const deb of readdirSync(folders.debs).filter((name) => name.endsWith('.deb'))) {
      await succeed('dpkg', ['-x', path.join(folders.debs, deb), folders.root])
    }
    rmSync(into, { recursive: true, force: true })
    renameSync(folders.root, into)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function download(folders, log) {
  log('下载 MariaDB（Debian 软件包，约 8 MB，仅首次）')
  try {
    await downloadWith([], folders)
  } catch {
    // The system's lists are absent or name versions that have left the mirror. Private ones need no root and no lock.
    log('更新软件包目录（项目私有）')
    mkdirSync(path.join(folders.lists, 'partial'), { recursive: true })
    mkdirSync(path.join(folders.cache, 'archives/partial'), { recursive: true })
    const options = ['-o', `Dir::State::lists=${folders.lists}`, '-o', `Dir::Cache=${folders.cache}`, '-o', 'Debug::NoLocking=1']
    await succeed('apt-get', [...options, 'update'])
    await downloadWith(options, folders)
  }
}

async function downloadWith(options, folders) {
  const libraries = await missingLibraries(options)
  // As root apt hands downloads to a user that may not write here; it then works without that precaution, with a warning.
  await succeed('apt-get', [...options, 'download', ...PACKAGES, ...libraries], { cwd: folders.debs })
}

/** Names of libraries differ between releases (libaio1, libaio1t64), so the package itself is asked. */
async function missingLibraries(options) {
  const output = await succeed('apt-cache', [...options, 'depends', '--important', 'mariadb-server-core'])
  const names = [...output.matchAll(/^ *Depends: (lib[^<\s]+)$/gm)].map((match) => match[1]).filter((name) => !ALWAYS_THERE.has(name))
  const states = await Promise.all(names.map((name) => capture('dpkg-query', ['-W', '-f=${db:Status-Status}\n', name])))
  return names.filter((_name, index) => !/^installed$/m.test(states[index].output))
}

async function succeed(command, args, options) {
  const { code, output } = await capture(command, args, options)
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')}\n${output.trim()}`)
  }
  return output
}
