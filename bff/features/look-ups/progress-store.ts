import type { Kysely } from 'kysely'
import type { CaseKind, CaseState } from '#shared/model/case'
import { inBites } from '../../platform/db/in-bites'
import type { Tables } from '../../platform/db/tables'

interface Try {
  id: string
  accountId: string
  number: string
  at: Date
}

export async function keepProgressTry(db: Kysely<Tables>, { id, accountId, number, at }: Try): Promise<void> {
  await db.insertInto('progress_try').values({ id, account_id: accountId, number, at }).execute()
}

/** Guesses since then: of this account, and at this number by anybody. */
export async function countProgressTries(db: Kysely<Tables>, { accountId, number, since }: { accountId: string; number: string; since: Date }): Promise<{ byAccount: number; atNumber: number }> {
  const tries = db.selectFrom('progress_try').select((eb) => eb.fn.countAll<number>().as('n')).where('at', '>', since)
  const [byAccount, atNumber] = await Promise.all([
    tries.where('account_id', '=', accountId).executeTakeFirstOrThrow(),
    tries.where('number', '=', number).executeTakeFirstOrThrow(),
  ])
  return { byAccount: Number(byAccount.n), atNumber: Number(atNumber.n) }
}

export async function dropProgressTry(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('progress_try').where('id', '=', id).execute()
}

/** Tries of more than a day ago count for nothing. */
export async function sweepProgressTries(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - 86_400_000)
  await inBites((limit) => db.deleteFrom('progress_try').where('at', '<', before).limit(limit).executeTakeFirst())
}

export interface CaseProgress {
  id: string
  kind: CaseKind
  state: CaseState
  movedAt: Date
  /** whose case it is */
  people: string[]
}

export async function findProgress(db: Kysely<Tables>, number: string): Promise<CaseProgress | undefined> {
  const rows = await db
    .selectFrom('case_file as f')
    .innerJoin('case_party as p', 'p.case_id', 'f.id')
    .select(['f.id', 'f.kind', 'f.state', 'f.moved_at', 'p.person_id'])
    .where('f.number', '=', number)
    .execute()
  const [row] = rows
  return row && { id: row.id, kind: row.kind as CaseKind, state: row.state as CaseState, movedAt: row.moved_at, people: rows.map((each) => each.person_id) }
}

/** By when a clerk promised to answer; undefined where nobody promised. */
export async function answerPromised(db: Kysely<Tables>, caseId: string): Promise<Date | undefined> {
  const [filing, dispute] = await Promise.all([
    db.selectFrom('filing').select('answer_by').where('case_id', '=', caseId).executeTakeFirst(),
    db.selectFrom('price_dispute').select('answer_by').where('case_id', '=', caseId).executeTakeFirst(),
  ])
  return filing?.answer_by ?? dispute?.answer_by ?? undefined
}

/** The first day by which somebody still has to pay. */
export async function firstDueDay(db: Kysely<Tables>, caseId: string): Promise<string | undefined> {
  const row = await db.selectFrom('bill').select('due_on').where('case_id', '=', caseId).where('state', 'in', ['open', 'paying']).orderBy('due_on').limit(1).executeTakeFirst()
  return row?.due_on
}
