import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../../platform/db/tables'
import { notSaidSorry, saySorry } from '../../platform/notices/late-answers'
import type { Late } from '../../platform/notices/late-answers'
import type { World } from '../../world'

const AT_ONCE = 100

/** Job: we say so ourselves, once, when a filing or the answer to a dispute takes longer than we promised. */
export async function tellLate(world: World): Promise<void> {
  const now = new Date(world.now())
  await saySorry(world, [...(await lateFilings(world.db, now)), ...(await lateDisputes(world.db, now))], stillWaits)
}

/** Looked at under the lock that every change of a filing takes first. */
async function stillWaits(trx: Transaction<Tables>, { caseId, toldOf, promised, template }: Late): Promise<boolean> {
  const filing = await trx.selectFrom('filing').select(['held_at', 'answer_by']).where('case_id', '=', toldOf).forUpdate().executeTakeFirst()
  if (template === 'filing.late') {
    return filing?.held_at !== null && filing?.answer_by?.getTime() === promised.getTime()
  }
  const dispute = await trx.selectFrom('price_dispute').select('outcome').where('case_id', '=', caseId).executeTakeFirst()
  return dispute?.outcome === null
}

async function lateFilings(db: Kysely<Tables>, now: Date): Promise<Late[]> {
  const rows = await db
    .selectFrom('filing as g')
    .innerJoin('case_file as f', 'f.id', 'g.case_id')
    .select(['g.case_id', 'g.answer_by'])
    .where('g.held_at', 'is not', null)
    .where('g.answer_by', '<', now)
    .where(notSaidSorry({ personId: 'f.person_id', caseId: 'g.case_id', mark: 'g.answer_by' }))
    .orderBy('g.held_at')
    .limit(AT_ONCE)
    .execute()
  return rows.flatMap(({ case_id: id, answer_by: promised }) =>
    promised === null ? [] : [{ caseId: id, toldOf: id, promised, mark: promised, template: 'filing.late' as const }],
  )
}

async function lateDisputes(db: Kysely<Tables>, now: Date): Promise<Late[]> {
  const rows = await db
    .selectFrom('price_dispute as d')
    .innerJoin('case_file as f', 'f.id', 'd.case_id')
    .select(['d.case_id', 'd.filing_id', 'd.answer_by'])
    .where('d.outcome', 'is', null)
    .where('d.answer_by', '<', now)
    .where(notSaidSorry({ personId: 'f.person_id', caseId: 'd.case_id', mark: 'd.answer_by' }))
    .orderBy('d.answer_by')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, toldOf: row.filing_id, promised: row.answer_by, mark: row.answer_by, template: 'dispute.late' }))
}
