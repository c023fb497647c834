import type { Kysely } from 'kysely'
import type { CaseKind, CaseLine, CaseNumber, CaseState, CaseTodo, Moment, MomentKind } from '#shared/model/case'
import { instant } from '#shared/model/day'
import { Failure } from '#shared/failure'
import type { CaseId } from '#shared/model/ids'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { openSubject } from './case-fields'

const FILE_COLUMNS = ['f.id', 'f.number', 'f.kind', 'f.state', 'f.subject_sealed', 'f.opened_at', 'f.moved_at', 'p.todo'] as const

interface FileRow {
  id: string
  number: string
  kind: string
  state: string
  subject_sealed: string
  opened_at: Date
  moved_at: Date
  todo: string | null
}

/** One case of this person. @throws Failure `object.not_found` for an unknown one and for another person's alike */
export async function readCaseLine(db: Kysely<Tables>, keys: Keys, caseId: string, personId: string): Promise<CaseLine> {
  const row = await db
    .selectFrom('case_party as p')
    .innerJoin('case_file as f', 'f.id', 'p.case_id')
    .select(FILE_COLUMNS)
    .where('p.case_id', '=', caseId)
    .where('p.person_id', '=', personId)
    .executeTakeFirst()
  if (!row) {
    throw new Failure('object.not_found')
  }
  return lineOf(keys, row)
}

/** Cases of a person, newest first (ids are in order of time), those before `after`. */
export async function listCases(db: Kysely<Tables>, keys: Keys, personId: string, after: string | undefined, limit: number): Promise<CaseLine[]> {
  const rows = await db
    .selectFrom('case_party as p')
    .innerJoin('case_file as f', 'f.id', 'p.case_id')
    .select(FILE_COLUMNS)
    .where('p.person_id', '=', personId)
    .$if(after !== undefined, (query) => query.where('p.case_id', '<', after ?? ''))
    .orderBy('p.case_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => lineOf(keys, row))
}

export async function listMoments(db: Kysely<Tables>, caseId: string): Promise<Moment[]> {
  const rows = await db.selectFrom('case_moment').select(['kind', 'at', 'facts']).where('case_id', '=', caseId).orderBy('seq').execute()
  return rows.map((row) => ({ kind: row.kind as MomentKind, at: instant(row.at.getTime()), ...sideOf(row.facts) }))
}

/** Which side did it, where the moment's facts say so. */
function sideOf(facts: string): Pick<Moment, 'by'> {
  const { side } = JSON.parse(facts) as { side?: unknown }
  return side === 'seller' || side === 'buyer' ? { by: side } : {}
}

function lineOf(keys: Keys, row: FileRow): CaseLine {
  return {
    id: row.id as CaseId,
    number: row.number as CaseNumber,
    kind: row.kind as CaseKind,
    state: row.state as CaseState,
    subject: openSubject(keys, row.id, row.subject_sealed),
    openedAt: instant(row.opened_at.getTime()),
    movedAt: instant(row.moved_at.getTime()),
    ...(row.todo === null ? {} : { todo: row.todo as CaseTodo }),
  }
}
