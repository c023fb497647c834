import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './paths.mjs'

const KB = 1024
const BUDGET = { main: 600 * KB, subpackage: 200 * KB, startScripts: 200 * KB }
const weapp = path.join(root, 'dist/weapp')
const h5 = path.join(root, 'dist/h5')

const rows = [...weappRows(), ...h5Rows()]
for (const { name, bytes, limit } of rows) {
  process.stdout.write(`${bytes <= limit ? 'ok  ' : 'OVER'} ${name} ${(bytes / KB).toFixed(1)} KB / ${limit / KB} KB\n`)
}
process.exit(rows.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1)

/** What WeChat uploads, raw: it counts bytes before compression. */
function weappRows() {
  const app = JSON.parse(readFileSync(needed(path.join(weapp, 'app.json')), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map((subpackage) => subpackage.root.replace(/\/?$/, '/'))
  const files = filesUnder(weapp).filter((file) => !/(\.LICENSE\.txt|\.map)$/.test(file) && file !== '.stamp')
  const bytesOf = (belongs) => files.filter(belongs).reduce((sum, file) => sum + statSync(path.join(weapp, file)).size, 0)
  return [
    { name: 'weapp main', bytes: bytesOf((file) => !roots.some((folder) => file.startsWith(folder))), limit: BUDGET.main },
    ...roots.map((folder) => ({ name: `weapp ${folder}`, bytes: bytesOf((file) => file.startsWith(folder)), limit: BUDGET.subpackage })),
  ]
}

/** The scripts a browser loads before the start tab shows, as they travel. */
function h5Rows() {
  const page = readFileSync(needed(path.join(h5, 'index.html')), 'utf8')
  const initial = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1].replace(/^\//, ''))
  const files = new Set([...initial, ...startPageChunks(initial)])
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(h5, file))).length, 0)
  return [{ name: 'h5 scripts of the start tab, gzipped', bytes, limit: BUDGET.startScripts }]
}

/** Taro's route table names the chunks of each page: `path:"pages/home/index",load:function(){return[Promise.all([r.e(12),r.e(34)])…`. */
function startPageChunks(initial) {
  const code = initial.map((file) => readFileSync(path.join(h5, file), 'utf8')).join('\n')
  const startPage = /["']?pages["']?:\s*\[\s*["']([^"']+)["']/.exec(code)?.[1]
  const route = new RegExp(`["']?path["']?:\\s*["']/?${startPage}["'],\\s*["']?load["']?:(.*?)(?=["']?path["']?:\\s*["']|$)`, 's').exec(code)?.[1]
  const ids = [...(route ?? '').matchAll(/\.e\(\s*(?:\/\*.*?\*\/\s*)?(["']?)([\w-]+)\1\s*\)/g)].map((match) => (match[1] ? match[2] : Number(match[2])))
  // webpack's own function from a chunk's id to its file, in whatever form it was written this time.
  const naming = /\.u\s*=\s*(?:function\s*\(|\(?)(\w+)\)?\s*(?:\{\s*return\b|=>)(.*?\.js["'])/s.exec(code)
  if (ids.length === 0 || !naming) {
    throw new Error('dist/h5: cannot read which chunks the start page loads')
  }
  const fileOf = new Function(naming[1], `return ${naming[2]}`)
  // A chunk that has no file of its own came with the page itself.
  return ids.map((id) => fileOf(id)).filter((file) => existsSync(path.join(h5, file)))
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
}

function needed(file) {
  if (!existsSync(file)) {
    process.stderr.write(`${path.relative(root, file)} 不存在：先 npm run build:weapp 和 npm run build:h5\n`)
    process.exit(1)
  }
  return file
}
