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

/** What a case waits for from one of its people; undefined: nothing. */
export async function setTodo(trx: Transaction<Tables>, caseId: string, personId: string, todo: CaseTodo | undefined): Promise<void> {
  await trx
    .updateTable('case_party')
    .set({ todo: todo ?? null })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .execute()
}
