import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { dayIn } from '#shared/model/day'
import type { CaseId } from '#shared/model/ids'
import { fen } from '#shared/model/money'
import type { RefundRecord } from '#shared/model/record'
import type { RowPlace } from '../../adapters/core/newest-first'
import type { Tables } from '../../platform/db/tables'

/** Money of a person's own bills that goes back the way it came, newest first. */
export async function ownRefunds(db: Kysely<Tables>, { personId, after, limit }: { personId: string; after: RowPlace | undefined; limit: number }): Promise<RefundRecord[]> {
  const rows = await db
    .selectFrom('bill as b')
    .innerJoin('refund as r', 'r.bill_id', 'b.id')
    .select(['r.id', 'r.case_id as caseId', 'r.reason', 'r.amount', 'r.state', 'r.created_at as createdAt', 'r.done_at as doneAt'])
    .where('b.person_id', '=', personId)
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb.or([eb(askedOn, '<', after?.on ?? ''), eb.and([eb(askedOn, '=', after?.on ?? ''), eb('r.id', '<', after?.id ?? '')])])),
    )
    .orderBy(askedOn, 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, caseId, reason, amount, state, createdAt, doneAt }) => ({
    id,
    from: 'ours',
    reason,
    amount: fen(amount),
    stage: state === 'done' ? 'paid' : 'sent',
    askedOn: dayIn(createdAt.getTime()),
    ...(doneAt === null ? {} : { movedOn: dayIn(doneAt.getTime()) }),
    caseId: caseId as CaseId,
  }))
}

/** The day in Chongqing. */
const askedOn = sql<string>`date(date_add(r.created_at, interval 8 hour))`
