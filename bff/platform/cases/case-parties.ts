import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { CaseTodo } from '#shared/model/case'
import type { Tables } from '../db/tables'

/** One more person sees a case: its moments from `sinceSeq` on, and what waits for them. */
export async function joinCase(trx: Transaction<Tables>, given: { caseId: string; personId: string; sinceSeq: number; todo?: CaseTodo }): Promise<void> {
  await trx
    .insertInto('case_party')
    .values({ case_id: given.caseId, person_id: given.personId, todo: given.todo ?? null, since_seq: given.sinceSeq })
    .execute()
}

interface Waiting {
  personId: string
  todo: CaseTodo | undefined
}

/** What a case waits for from these of its people; undefined: nothing. */
export async function setTodos(trx: Transaction<Tables>, caseId: string, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) {
    return
  }
  const cases = waiting.map(({ personId, todo }) => sql`when ${personId} then ${todo ?? null}`)
  await trx
    .updateTable('case_party')
    .set({ todo: sql<string | null>`case person_id ${sql.join(cases, sql` `)} else todo end` })
    .where('case_id', '=', caseId)
    .execute()
}
