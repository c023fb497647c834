import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import type { Staff } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { Keys } from '../../platform/privacy/keys'
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
  if (isParty(keys, filing, await indexOfClerk(db, staff))) {
    throw new Failure('object.not_found')
  }
  return filing
}

/** The blind index of the clerk's own ID number. */
export async function indexOfClerk(db: Kysely<Tables>, staff: Staff): Promise<string | undefined> {
  const row = await db.selectFrom('staff').select('person_id_index').where('id', '=', staff.id).executeTakeFirst()
  return row?.person_id_index
}

/** Is the person behind this index one of the parties? */
export const isParty = (keys: Keys, { parties }: FilingRecord, index: string | undefined): boolean =>
  // A clerk nobody can tell apart from the parties has no business with any filing.
  index === undefined || parties.some(({ identity }) => identity.idNumber !== undefined && blindIndex(keys, 'id_number', identity.idNumber) === index)
