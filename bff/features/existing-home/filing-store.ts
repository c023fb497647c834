import type { InferResult, Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type { CaseNumber, CaseState } from '#shared/model/case'
import type { RuleResult } from '#shared/model/filing'
import type { CaseId } from '#shared/model/ids'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'
import { listParties } from './party-store'
import type { Party, Snapshot } from './snapshot'

/** A filing with everything of it that is ours. */
export interface FilingRecord {
  id: CaseId
  number: CaseNumber
  state: CaseState
  version: number
  snapshot: Snapshot
  rules: RuleResult[]
  heldAt: Date | undefined
  answerBy: Date | undefined
  returned: string | undefined
  parties: Party[]
}

const snapshotPlace = (caseId: string) => ({ table: 'filing', column: 'snapshot', row: caseId })
const returnedPlace = (caseId: string) => ({ table: 'filing', column: 'returned', row: caseId })

export async function findFiling(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<FilingRecord | undefined> {
  const row = await rowOf(db, caseId).executeTakeFirst()
  return row && toRecord(keys, row, await listParties(db, keys, caseId))
}

/** The first lock of every change of a filing, so that changes of both sides come one after the other. @throws Failure `object.not_found` */
export async function lockFiling(trx: Transaction<Tables>, keys: Keys, caseId: string): Promise<FilingRecord> {
  const row = await rowOf(trx, caseId).forUpdate().executeTakeFirst()
  if (!row) {
    throw new Failure('object.not_found')
  }
  // The parties after the lock: whoever held it before has written them.
  return toRecord(keys, row, await listParties(trx, keys, caseId))
}

const rowOf = (db: Kysely<Tables>, caseId: string) =>
  db
    .selectFrom('filing as g')
    .innerJoin('case_file as f', 'f.id', 'g.case_id')
    .select(['f.id', 'f.number', 'f.state', 'f.version', 'g.snapshot_sealed', 'g.rules', 'g.held_at', 'g.answer_by', 'g.returned_sealed'])
    .where('g.case_id', '=', caseId)

type FilingRow = InferResult<ReturnType<typeof rowOf>>[number]

const toRecord = (keys: Keys, row: FilingRow, parties: Party[]): FilingRecord => ({
  id: row.id as CaseId,
  number: row.number as CaseNumber,
  state: row.state as CaseState,
  version: row.version,
  snapshot: withLivingValue(JSON.parse(unseal(keys, snapshotPlace(row.id), row.snapshot_sealed)) as Snapshot),
  rules: JSON.parse(row.rules) as RuleResult[],
  heldAt: row.held_at ?? undefined,
  answerBy: row.answer_by ?? undefined,
  returned: row.returned_sealed === null ? undefined : unseal(keys, returnedPlace(row.id), row.returned_sealed),
  parties,
})

/** A value of the time before price models has no version and nothing it could be computed from again: to us it is none. */
function withLivingValue({ assessment, ...rest }: Snapshot): Snapshot {
  if (!assessment) {
    return rest
  }
  return 'model' in assessment ? { ...rest, assessment } : { ...rest, refused: 'noModel' }
}

interface NewFiling {
  caseId: string
  titleKey: string
  snapshot: Snapshot
}

/** @throws Failure `filing.already_open` when a filing stands on this title */
export async function insertFiling(trx: Transaction<Tables>, keys: Keys, given: NewFiling): Promise<void> {
  try {
    await trx
      .insertInto('filing')
      .values({
        case_id: given.caseId,
        title_key: given.titleKey,
        snapshot_sealed: sealSnapshot(keys, given.caseId, given.snapshot),
        rules: '[]',
        held_at: null,
        answer_by: null,
        returned_sealed: null,
      })
      .execute()
  } catch (error) {
    // The case's id is new, so it is the title that has a filing already.
    if (isDuplicate(error)) {
      throw new Failure('filing.already_open')
    }
    throw error
  }
}

export async function replaceSnapshot(trx: Transaction<Tables>, keys: Keys, caseId: string, snapshot: Snapshot): Promise<void> {
  await trx
    .updateTable('filing')
    .set({ snapshot_sealed: sealSnapshot(keys, caseId, snapshot), rules: '[]', held_at: null, answer_by: null, returned_sealed: null })
    .where('case_id', '=', caseId)
    .execute()
}

const sealSnapshot = (keys: Keys, caseId: string, snapshot: Snapshot): string => seal(keys, snapshotPlace(caseId), JSON.stringify(snapshot))

/** What the rules said; `held`: since when and until when a clerk has it. */
export async function keepRules(trx: Transaction<Tables>, caseId: string, rules: RuleResult[], held?: { at: Date; answerBy: Date }): Promise<void> {
  await trx
    .updateTable('filing')
    .set({ rules: JSON.stringify(rules), held_at: held?.at ?? null, answer_by: held?.answerBy ?? null })
    .where('case_id', '=', caseId)
    .execute()
}

export async function keepReturn(trx: Transaction<Tables>, keys: Keys, caseId: string, reason: string): Promise<void> {
  await trx
    .updateTable('filing')
    .set({ returned_sealed: seal(keys, returnedPlace(caseId), reason), held_at: null, answer_by: null })
    .where('case_id', '=', caseId)
    .execute()
}

/** The title may be filed again: the filing was taken back. */
export async function freeTitle(trx: Transaction<Tables>, caseId: string): Promise<void> {
  await trx.updateTable('filing').set({ title_key: null, held_at: null, answer_by: null }).where('case_id', '=', caseId).execute()
}

/** Filings that stand on these titles and that this person has part in, by key. */
export async function openOn(db: Kysely<Tables>, personId: string, titleKeys: string[]): Promise<Map<string, CaseId>> {
  if (titleKeys.length === 0) {
    return new Map()
  }
  const rows = await db
    .selectFrom('filing as g')
    .innerJoin('case_party as p', 'p.case_id', 'g.case_id')
    .select(['g.case_id', 'g.title_key'])
    .where('g.title_key', 'in', titleKeys)
    .where('p.person_id', '=', personId)
    .execute()
  return new Map(rows.map((row) => [row.title_key ?? '', row.case_id as CaseId]))
}

/** Case ids in a clerk's queue, the longest waiting first. */
export async function heldFilings(db: Kysely<Tables>, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('filing').select('case_id').where('held_at', 'is not', null).orderBy('held_at').limit(limit).execute()
  return rows.map((row) => row.case_id)
}

/** Filings that are certified and whose transfer the registry has not told yet. */
export async function awaitingTransfer(db: Kysely<Tables>, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('filing as g')
    .innerJoin('case_file as f', 'f.id', 'g.case_id')
    .select('g.case_id')
    .where('f.state', '=', 'done')
    .where('g.title_key', 'is not', null)
    .where('g.case_id', '>', after)
    .orderBy('g.case_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.case_id)
}
