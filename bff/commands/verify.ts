import { connectCore } from '../adapters/core/connect'
import { loadConfig } from '../config'
import { openDatabase } from '../platform/db/connect'
import type { Tables } from '../platform/db/tables'
import { createSigner } from '../platform/documents/signer'
import { databaseName } from '../world'
import { invariants } from './invariants'

/** `npm run verify`: the invariants of the running database, read-only; a line each, exit 1 when one is broken. */
async function main(): Promise<void> {
  const config = loadConfig(process.env)
  const db = openDatabase<Tables>(config.databaseUrl, { poolSize: 4 })
  const core = connectCore(config.coreDatabaseUrl, databaseName(config.databaseUrl), { poolSize: 4 })
  const keys = { data: config.dataKeys, index: config.indexKey }
  const { publicKey } = createSigner(config.signingKey)
  for (const { name, offenders } of invariants({ db, core, keys, publicKey, nowMs: Date.now() })) {
    const found = await offenders()
    process.stdout.write(found.length === 0 ? `ok      ${name}\n` : `BROKEN  ${name}: ${found.join(', ')}\n`)
    process.exitCode = found.length === 0 ? process.exitCode : 1
  }
  await Promise.all([db.destroy(), core.close()])
}

void main()
