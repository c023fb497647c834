import type { Kysely } from 'kysely'
import { actorOf } from '../../http/require-staff'
import type { Tables } from '../../platform/db/tables'

/** Has the person behind this blind index of an ID number spoken in the filing as a clerk, be it in a dispute of its price? */
export async function spokeAsClerk(db: Kysely<Tables>, filingId: string, idNumberIndex: string): Promise<boolean> {
  const clerk = await db.selectFrom('staff').select('id').where('person_id_index', '=', idNumberIndex).executeTakeFirst()
  if (!clerk) {
    return false
  }
  const disputes = await db.selectFrom('price_dispute').select('case_id').where('filing_id', '=', filingId).execute()
  const word = await db
    .selectFrom('case_moment')
    .select('id')
    .where('case_id', 'in', [filingId, ...disputes.map(({ case_id }) => case_id)])
    .where('actor', '=', actorOf(clerk))
    .executeTakeFirst()
  return word !== undefined
}
