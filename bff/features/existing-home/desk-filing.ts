import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import type { Staff } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { World } from '../../world'
import type { FilingRecord } from './filing-store'

/**
 * The filing, if it is this clerk's business: it was submitted, and the clerk is none of its parties.
 * @throws Failure `object.not_found`
 */
export async function requireOnDesk(db: Kysely<Tables>, { keys }: World, filing: FilingRecord | undefined, staff: Staff): Promise<FilingRecord> {
  if (!filing || filing.state === 'collecting' || filing.state === 'withdrawn') {
    throw new Failure('object.not_found')
  }
  const row = await db.selectFrom('staff').select('person_id_index').where('id', '=', staff.id).executeTakeFirst()
  if (filing.parties.some(({ identity }) => identity.idNumber !== undefined && blindIndex(keys, 'id_number', identity.idNumber) === row?.person_id_index)) {
    throw new Failure('object.not_found')
  }
  return filing
}
