import type { Kysely } from 'kysely'
import type { CaseKind } from '#shared/model/case'
import type { Tables } from '../db/tables'

/** What kind of matter a message of the outbox belongs to. @throws Error when there is no such case: it must not be taken for done */
export async function caseKindOf(db: Kysely<Tables>, caseId: string | undefined): Promise<CaseKind> {
  const row = await db.selectFrom('case_file').select('kind').where('id', '=', caseId ?? '').executeTakeFirst()
  if (!row) {
    throw new Error('a message without its case')
  }
  return row.kind as CaseKind
}
