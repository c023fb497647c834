import type { Kysely } from 'kysely'
import type { CaseKind, CaseTodo } from '#shared/model/case'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { CaseId } from '#shared/model/ids'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { openSubject } from '../../platform/cases/case-fields'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'

/** A case that waits for this person, with the day and amount where its errand keeps one. */
export interface WaitingCase {
  caseId: CaseId
  caseKind: CaseKind
  todo: CaseTodo
  subject: string
  dueOn?: Day
  amount?: Fen
}

const MOST = 200

export async function waitingCases(db: Kysely<Tables>, keys: Keys, personId: string): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('case_party as p')
    .innerJoin('case_file as f', 'f.id', 'p.case_id')
    .leftJoin('bill as b', (join) => join.onRef('b.case_id', '=', 'p.case_id').onRef('b.person_id', '=', 'p.person_id').on('b.state', 'in', ['open', 'paying']))
    .leftJoin('red_letter as l', 'l.case_id', 'p.case_id')
    .leftJoin('invoice_request as i', 'i.case_id', 'p.case_id')
    .select(['f.id', 'f.kind', 'f.subject_sealed', 'p.todo', 'b.due_on', 'b.amount', 'l.lapses_at', 'i.returned_until'])
    .where('p.person_id', '=', personId)
    .where('p.todo', 'is not', null)
    .orderBy('p.case_id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => {
    const todo = row.todo as CaseTodo
    const dueOn = dayOf(todo, row)
    return {
      caseId: row.id as CaseId,
      caseKind: row.kind as CaseKind,
      todo,
      subject: openSubject(keys, row.id, row.subject_sealed),
      ...(dueOn === null ? {} : { dueOn }),
      ...(todo === 'pay' && row.amount !== null ? { amount: fen(row.amount) } : {}),
    }
  })
}

interface Ends {
  due_on: string | null
  lapses_at: Date | null
  returned_until: string | null
}

/** The day that belongs to what is to be done now. */
function dayOf(todo: CaseTodo, { due_on: billDue, lapses_at: lapses, returned_until: returned }: Ends): Day | null {
  if (todo === 'pay') {
    return billDue as Day | null
  }
  if (todo === 'answer') {
    return lapses === null ? null : dayIn(lapses.getTime())
  }
  return todo === 'correct' ? (returned as Day | null) : null
}

/** Which of these bills are ours: their cases tell of them. */
export async function knownBills(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const rows = ids.length === 0 ? [] : await db.selectFrom('bill').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}
