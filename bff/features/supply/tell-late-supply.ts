import type { Transaction } from 'kysely'
import { answerBy } from '../../engines/law/working-time'
import type { Tables } from '../../platform/db/tables'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import { notSaidSorry, saySorry } from '../../platform/notices/late-answers'
import type { Late } from '../../platform/notices/late-answers'
import type { World } from '../../world'
import { minutesFor } from './supply-view'

const AT_ONCE = 100
const KINDS: readonly SupplyRecord['kind'][] = ['quota', 'paper', 'appeal']

/** Job: says sorry to everybody of the business, once, when a clerk takes longer over a raise, an order or an appeal than was promised. */
export async function tellLateSupply(world: World): Promise<void> {
  for (const kind of KINDS) {
    await saySorry(world, await late(world, kind), stillWaits)
  }
}

async function late({ db, now }: World, kind: SupplyRecord['kind']): Promise<Late[]> {
  const rows = await db
    .selectFrom('supply_request as s')
    .innerJoin('case_party as p', 'p.case_id', 's.case_id')
    .select(['s.case_id', 's.held_at'])
    .distinct()
    .where('s.state', '=', 'inReview')
    .where('s.kind', '=', kind)
    // Whoever waits longest is late first: the working time of a promise is counted below.
    .where('s.held_at', '<', new Date(now()))
    .where(notSaidSorry({ personId: 'p.person_id', caseId: 's.case_id', mark: 's.held_at' }))
    .orderBy('s.held_at')
    .limit(AT_ONCE)
    .execute()
  return rows.flatMap(({ case_id: id, held_at: heldAt }) => {
    const promised = heldAt === null ? undefined : answerBy(heldAt.getTime(), minutesFor(kind))
    return heldAt === null || promised === undefined || promised >= now()
      ? []
      : [{ caseId: id, toldOf: id, promised: new Date(promised), mark: heldAt, template: 'request.late' as const }]
  })
}

async function stillWaits(trx: Transaction<Tables>, { caseId, mark }: Late): Promise<boolean> {
  const row = await trx.selectFrom('supply_request').select(['state', 'held_at']).where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  return row?.state === 'inReview' && row.held_at?.getTime() === mark.getTime()
}
