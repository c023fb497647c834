import type { Kysely, Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import { Failure } from '#shared/failure'
import type { PaperId } from '#shared/model/ids'
import type { Paper, PaperKind } from '#shared/model/paper'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import type { Place } from '../privacy/seal'
import { seal, unseal } from '../privacy/seal'

const LOOSE_AT_ONCE = 20
const A_DAY = 100
const DAY_MS = 86_400_000
const COLUMNS = ['id', 'kind', 'size', 'created_at'] as const

interface NewPaper {
  id: PaperId
  personId: string
  kind: PaperKind
  bytes: Buffer
  at: Date
}

/**
 * Keeps a paper that nothing refers to yet.
 * @throws Failure `paper.too_many` when this person has twenty such papers, or has handed in a hundred within a day
 */
export async function insertPaper(trx: Transaction<Tables>, keys: Keys, given: NewPaper): Promise<Paper> {
  // The person is locked, so that papers that come at once are counted one after another.
  await trx.selectFrom('person').select('id').where('id', '=', given.personId).forUpdate().executeTakeFirstOrThrow()
  const { loose, today } = await countPapers(trx, given.personId, new Date(given.at.getTime() - DAY_MS))
  if (loose >= LOOSE_AT_ONCE || today >= A_DAY) {
    throw new Failure('paper.too_many')
  }
  const { id, kind, bytes, at } = given
  await trx
    .insertInto('paper')
    .values({
      id,
      person_id: given.personId,
      case_id: null,
      kind,
      size: bytes.length,
      content_sealed: seal(keys, contentPlace(id), bytes.toString('base64')),
      created_at: at,
    })
    .execute()
  return { id, kind, size: bytes.length, at: instant(at.getTime()) }
}

async function countPapers(trx: Transaction<Tables>, personId: string, since: Date): Promise<{ loose: number; today: number }> {
  const rows = await trx
    .selectFrom('paper')
    .select(['case_id', 'created_at'])
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('case_id', 'is', null), eb('created_at', '>', since)]))
    .execute()
  return { loose: rows.filter((row) => row.case_id === null).length, today: rows.filter((row) => row.created_at > since).length }
}

/**
 * From now on the case refers to these papers, and they stay.
 * @throws Failure `paper.not_found` unless each is this person's, and loose or of this very case already
 */
export async function attachPapers(trx: Transaction<Tables>, { personId, caseId, ids }: { personId: string; caseId: string; ids: readonly string[] }): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) {
    return
  }
  const rows = await trx.selectFrom('paper').select('case_id').where('id', 'in', wanted).where('person_id', '=', personId).forUpdate().execute()
  if (rows.length < wanted.length || rows.some(({ case_id: held }) => held !== null && held !== caseId)) {
    throw new Failure('paper.not_found')
  }
  await trx.updateTable('paper').set({ case_id: caseId }).where('id', 'in', wanted).execute()
}

/** The papers of a case, in the order they were handed in. */
export async function papersOf(db: Kysely<Tables>, caseId: string): Promise<Paper[]> {
  const rows = await db.selectFrom('paper').select(COLUMNS).where('case_id', '=', caseId).orderBy('id').execute()
  return rows.map(paperOf)
}

interface OpenPaper {
  paper: Paper
  /** base64 */
  content: string
  /** who handed it in */
  personId: string
}

/** A paper of this case, or of this person, with its bytes. Whoever hands it out notes the reading before. */
export async function readContent(db: Kysely<Tables>, keys: Keys, paperId: string, where: { caseId: string } | { personId: string }): Promise<OpenPaper | undefined> {
  const row = await db
    .selectFrom('paper')
    .select([...COLUMNS, 'person_id', 'content_sealed'])
    .where('id', '=', paperId)
    .where((eb) => ('caseId' in where ? eb('case_id', '=', where.caseId) : eb('person_id', '=', where.personId)))
    .executeTakeFirst()
  return row && { paper: paperOf(row), content: unseal(keys, contentPlace(row.id), row.content_sealed), personId: row.person_id }
}

const contentPlace = (id: string): Place => ({ table: 'paper', column: 'content', row: id })

const paperOf = (row: { id: string; kind: PaperKind; size: number; created_at: Date }): Paper => ({
  id: row.id as PaperId,
  kind: row.kind,
  size: row.size,
  at: instant(row.created_at.getTime()),
})
