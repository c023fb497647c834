import type { Transaction } from 'kysely'
import type { Tables } from '../../platform/db/tables'
import { notSaidSorry, saySorry } from '../../platform/notices/late-answers'
import type { Late } from '../../platform/notices/late-answers'
import type { World } from '../../world'
import { answeredBy } from './request-view'

const AT_ONCE = 100

/** Job: says sorry, once, when a clerk takes longer over a request than was promised. */
export async function tellLateRequests(world: World): Promise<void> {
  await saySorry(world, await late(world), stillWaits)
}

async function late({ db, now }: World): Promise<Late[]> {
  const rows = await db
    .selectFrom('invoice_request as r')
    .select(['r.case_id', 'r.held_at'])
    .where('r.state', '=', 'inReview')
    // Whoever waits longest is late first: the working time of a promise is counted below.
    .where('r.held_at', '<', new Date(now()))
    .where(notSaidSorry({ personId: 'r.person_id', caseId: 'r.case_id', mark: 'r.held_at' }))
    .orderBy('r.held_at')
    .limit(AT_ONCE)
    .execute()
  return rows.flatMap(({ case_id: id, held_at: heldAt }) =>
    heldAt === null || answeredBy(heldAt) >= now() ? [] : [{ caseId: id, toldOf: id, promised: new Date(answeredBy(heldAt)), mark: heldAt, template: 'request.late' as const }],
  )
}

async function stillWaits(trx: Transaction<Tables>, { caseId, mark }: Late): Promise<boolean> {
  const row = await trx.selectFrom('invoice_request').select(['state', 'held_at']).where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  return row?.state === 'inReview' && row.held_at?.getTime() === mark.getTime()
}
