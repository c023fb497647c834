import type { Kysely } from 'kysely'
import type { CaseTodo } from '#shared/model/case'
import type { Tables } from '../db/tables'

/** What the case of a notice waits for from its reader now; undefined: nothing, or there is no case. */
export async function todoOf(db: Kysely<Tables>, { caseId, personId }: { caseId: string | undefined; personId: string }): Promise<CaseTodo | undefined> {
  if (caseId === undefined) {
    return undefined
  }
  const row = await db.selectFrom('case_party').select('todo').where('case_id', '=', caseId).where('person_id', '=', personId).executeTakeFirst()
  return (row?.todo ?? undefined) as CaseTodo | undefined
}
