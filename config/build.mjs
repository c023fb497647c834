import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runLogged } from './child-process.mjs'
import { withLock } from './lock-file.mjs'
import { dataDir, logsDir, root } from './paths.mjs'

const SOURCES = ['miniprogram', 'shared', 'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'config/plugins', 'config/project.config.json', 'package-lock.json']
/** What package.json says to the build; its scripts change without changing the pages. */
const MANIFEST_KEYS = ['version', 'browserslist', 'babel', 'imports']
const RESULTS = { weapp: 'app.json', h5: 'index.html' }

/** The build that `npm start` serves and the browser tests walk through. */
export const sandboxEnv = { NODE_ENV: 'production', YST_SANDBOX: '1' }
export const productionEnv = { NODE_ENV: 'production', YST_SANDBOX: '' }

/**
 * Builds `weapp` or `h5` into dist unless the last build was made of the same sources.
 * @returns what was done, as text @throws Error with the end of Taro's output
 */
export function buildPages(type, { env, force = false }) {
  const out = path.join(root, 'dist', type)
  const stampFile = path.join(out, '.stamp')
  return withLock(path.join(dataDir, `build-${type}.lock`), async () => {
    const stamp = sourcesHash(env)
    if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
      return '未变'
    }
    rmSync(out, { recursive: true, force: true })
    const logFile = path.join(logsDir, `build-${type}.log`)
    await runLogged(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type], { logFile, env: { ...process.env, ...env } })
    if (!existsSync(path.join(out, RESULTS[type]))) {
      throw new Error(`dist/${type}/${RESULTS[type]} 没有生成，见 ${path.relative(root, logFile)}`)
    }
    // Sources changed while Taro read them belong to no known state.
    if (sourcesHash(env) === stamp) {
      writeFileSync(stampFile, stamp)
    }
    return '已构建'
  })
}

/** Bundles a composition root of the BFF, and the thread it starts, into a file each. */
export async function bundleBff(name) {
  const entry = `bff/${name === 'main' ? 'main' : `${name}/main`}.ts`
  if (!existsSync(path.join(root, entry))) {
    throw new Error(`${entry} 不存在`)
  }
  const { build, stop } = await import('esbuild')
  const result = await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry, 'price-thread': 'bff/price-thread.ts' },
    outdir: 'dist/bff',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  }).catch((error) => {
    throw new Error(error.message, { cause: error })
  }).finally(() => stop())
  return result.warnings.map(({ text, location }) => `${location?.file}:${location?.line} ${text}`).join('\n') || undefined
}

function sourcesHash(env) {
  const hash = createHash('sha256').update(JSON.stringify([env, process.env.API_BASE]))
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  hash.update(JSON.stringify(MANIFEST_KEYS.map((key) => manifest[key])))
  for (const file of SOURCES.flatMap((source) => filesUnder(source))) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function filesUnder(place) {
  const full = path.join(root, place)
  if (!existsSync(full)) {
    return []
  }
  try {
    const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => (entry.isDirectory() ? filesUnder(`${place}/${entry.name}`) : [`${place}/${entry.name}`]))
  } catch (error) {
    if (error.code === 'ENOTDIR') {
      return [place]
    }
    throw error
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { step } = await import('./step.mjs')
  const type = process.argv[2]
  const env = process.env.YST_SANDBOX === '1' ? sandboxEnv : productionEnv
  const work = { weapp: () => buildPages('weapp', { env, force: true }), h5: () => buildPages('h5', { env, force: true }), bff: () => bundleBff('main') }[type]
  if (!work) {
    process.stderr.write('用法：node config/build.mjs weapp | h5 | bff\n')
    process.exit(2)
  }
  await step(`构建 ${type}`, work).catch((error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
