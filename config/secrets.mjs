import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir } from './paths.mjs'

const key = () => randomBytes(32).toString('base64')

const makers = {
  DATA_KEYS: () => `k1:${key()}`,
  INDEX_KEY: key,
  CASHIER_KEY: key,
  SIGNING_KEY: () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
}

/** Keys of the sandbox, made once: what an earlier start has sealed must open again. One that came with a newer version is added. */
export function secrets() {
  const file = path.join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const missing = Object.entries(makers).filter(([name]) => !(name in kept))
  const all = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) }
  if (missing.length > 0) {
    mkdirSync(dataDir, { recursive: true })
    // Whole or not at all: half a file would lose the keys there were.
    writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !process.env[`${name}_FILE`]))
}
