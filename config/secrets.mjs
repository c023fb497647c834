import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir } from './paths.mjs'

/** Keys of the sandbox, made once: what an earlier start has sealed must open again. */
export function secrets() {
  const file = path.join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    const made = { DATA_KEYS: `k1:${randomBytes(32).toString('base64')}`, INDEX_KEY: randomBytes(32).toString('base64') }
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  }
  return Object.fromEntries(Object.entries(JSON.parse(readFileSync(file, 'utf8'))).filter(([name]) => !process.env[`${name}_FILE`]))
}
