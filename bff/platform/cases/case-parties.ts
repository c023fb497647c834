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

/** A person sees a case no more: it was theirs by a role that has ended. */
export async function leaveCase(trx: Transaction<Tables>, { caseId, personId }: { caseId: string; personId: string }): Promise<void> {
  await trx.deleteFrom('case_party').where('case_id', '=', caseId).where('person_id', '=', personId).execute()
}

/** Everybody a case is shown to, and whether it is the account that acts now. */
export async function listParties(trx: Transaction<Tables>, caseId: string, actor: string): Promise<{ personId: string; isActor: boolean }[]> {
  const rows = await trx
    .selectFrom('case_party as p')
    .leftJoin('account as a', (join) => join.onRef('a.person_id', '=', 'p.person_id').on('a.id', '=', actor))
    .select(['p.person_id', 'a.id as account_id'])
    .where('p.case_id', '=', caseId)
    .orderBy('p.person_id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, isActor: row.account_id !== null }))
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
