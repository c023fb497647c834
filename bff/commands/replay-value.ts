import { loadConfig } from '../config'
import { listAssessments } from '../features/existing-home/assessment-store'
import { openDatabase } from '../platform/db/connect'
import type { Tables } from '../platform/db/tables'
import { readPublished, valueAgain } from './published-model'

/** `npm run appraise -- replay CASE_ID`: every version of a filing's value again from the published tables; exit 1 at a difference. */
async function main(caseId: string): Promise<void> {
  const config = loadConfig(process.env)
  const db = openDatabase<Tables>(config.databaseUrl, { poolSize: 2 })
  try {
    const kept = await listAssessments(db, { data: config.dataKeys, index: config.indexKey }, caseId)
    if (kept.length === 0) {
      process.stderr.write(`no value of ${caseId}\n`)
      process.exitCode = 1
    }
    for (const record of kept) {
      const { version, reason, model } = record.assessment
      const difference = valueAgain(await readPublished(db, model.id), record)
      process.stdout.write(`version ${version}, ${reason}, model ${model.number}: ${difference ?? 'ok'}\n`)
      process.exitCode = difference === undefined ? (process.exitCode ?? 0) : 1
    }
  } finally {
    await db.destroy()
  }
}

void main(process.argv[2] ?? '')
