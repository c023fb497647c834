import type { Law } from '../engines/law/law'
import { loadConfig } from '../config'
import { findReplayable } from '../features/existing-home/decision-store'
import type { Replayable } from '../features/existing-home/decision-store'
import { loadLaw } from '../load-law'
import { openDatabase } from '../platform/db/connect'
import type { Tables } from '../platform/db/tables'
import { replayed } from './replayed'

/** `npm run law -- --replay ID`: a stored decision computed again with the law it was decided by, and with today's; exit 1 at a difference. */
async function main(id: string): Promise<void> {
  const config = loadConfig(process.env)
  const db = openDatabase<Tables>(config.databaseUrl, { poolSize: 1 })
  try {
    const found = await findReplayable(db, { data: config.dataKeys, index: config.indexKey }, id)
    report(id, found)
  } finally {
    await db.destroy()
  }
}

function report(id: string, found: Replayable | undefined): void {
  if (!found) {
    process.stderr.write(`no decision ${id}\n`)
    process.exitCode = 1
    return
  }
  const difference = replayed(JSON.parse(found.law) as Law, found)
  const today = replayed(loadLaw(), found)
  process.stdout.write(difference === undefined ? 'ok\n' : `${difference}\n`)
  process.stdout.write(today === undefined ? "today's law gives the same\n" : `today's law differs: ${today}\n`)
  process.exitCode = difference === undefined ? 0 : 1
}

void main(process.argv[2] ?? '')
