import type { Transaction } from 'kysely'
import type { MomentKind } from '#shared/model/case'
import type { Tables } from '../../platform/db/tables'

/** Has this happened to the case already? Asked under the filing's lock. */
export async function hasMoment(trx: Transaction<Tables>, caseId: string, kind: MomentKind): Promise<boolean> {
  const row = await trx.selectFrom('case_moment').select('seq').where('case_id', '=', caseId).where('kind', '=', kind).limit(1).executeTakeFirst()
  return row !== undefined
}
