import type { InferResult, Kysely, Transaction } from 'kysely'
import type { Assessment, AssessmentVersion } from '#shared/model/assessment'
import { instant } from '#shared/model/day'
import type { HomeFacts } from '../../engines/appraisal/home-facts'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'

/** One version of a home's value with the home as it was described then. Never changed once it is there. */
export interface AssessmentRecord {
  caseId: string
  home: HomeFacts
  assessment: Assessment
  by: string
  at: Date
}

const place = (column: 'home' | 'result', id: string) => ({ table: 'assessment', column, row: id })

/** The next version of a filing's value; under the filing's lock. */
export async function insertAssessment(trx: Transaction<Tables>, keys: Keys, { caseId, home, assessment, by, at }: AssessmentRecord): Promise<void> {
  const { id, version, reason, model } = assessment
  await trx
    .insertInto('assessment')
    .values({
      id,
      case_id: caseId,
      version,
      reason,
      model_id: model.id,
      home_sealed: seal(keys, place('home', id), JSON.stringify(home)),
      result_sealed: seal(keys, place('result', id), JSON.stringify(assessment)),
      made_by: by,
      made_at: at,
    })
    .execute()
}

/** The number that the next version gets; asked under the filing's lock. */
export async function nextVersion(trx: Transaction<Tables>, caseId: string): Promise<number> {
  const row = await trx
    .selectFrom('assessment')
    .select('version')
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.version ?? 0) + 1
}

/** By its id; undefined when there is none. */
export async function findAssessment(db: Kysely<Tables>, keys: Keys, id: string): Promise<AssessmentRecord | undefined> {
  const row = await rows(db).where('id', '=', id).executeTakeFirst()
  return row && toRecord(keys, row)
}

/** Every version of a filing's value, the first one first. */
export async function listAssessments(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<AssessmentRecord[]> {
  const found = await rows(db).where('case_id', '=', caseId).orderBy('version').execute()
  return found.map((row) => toRecord(keys, row))
}

/** A version as a line of its history. */
export const versionShown = ({ assessment: { version, reason, value, floor, model }, at }: AssessmentRecord): AssessmentVersion => {
  return { version, reason, at: instant(at.getTime()), value, floor, modelNumber: model.number }
}

const rows = (db: Kysely<Tables>) => db.selectFrom('assessment').select(['id', 'case_id', 'home_sealed', 'result_sealed', 'made_by', 'made_at'])

const toRecord = (keys: Keys, row: InferResult<ReturnType<typeof rows>>[number]): AssessmentRecord => ({
  caseId: row.case_id,
  home: JSON.parse(unseal(keys, place('home', row.id), row.home_sealed)) as HomeFacts,
  assessment: JSON.parse(unseal(keys, place('result', row.id), row.result_sealed)) as Assessment,
  by: row.made_by,
  at: row.made_at,
})
