import type { Kysely, Transaction } from 'kysely'
import type { SealedPerson } from '../../http/session-store'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { Keys } from '../../platform/privacy/keys'
import { seal } from '../../platform/privacy/seal'

export async function findPerson(db: Kysely<Tables>, id: string): Promise<SealedPerson | undefined> {
  const row = await db.selectFrom('person').select(['id', 'name_sealed', 'id_number_sealed']).where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, nameSealed: row.name_sealed, idNumberSealed: row.id_number_sealed }
}

interface NewPerson {
  id: string
  name: string
  idNumber: string
  at: Date
}

/** The person with this ID number; made when there is none yet. Returns the id that counts. */
export async function findOrAddPerson(trx: Transaction<Tables>, keys: Keys, given: NewPerson): Promise<string> {
  const index = blindIndex(keys, 'id_number', given.idNumber)
  try {
    await trx
      .insertInto('person')
      .values({
        id: given.id,
        id_number_index: index,
        id_number_sealed: seal(keys, { table: 'person', column: 'id_number', row: given.id }, given.idNumber),
        name_sealed: seal(keys, { table: 'person', column: 'name', row: given.id }, given.name),
        created_at: given.at,
      })
      .execute()
    return given.id
  } catch (error) {
    // The only other unique key is the index of the ID number: the person is known already.
    if (!isDuplicate(error)) {
      throw error
    }
    const row = await trx.selectFrom('person').select('id').where('id_number_index', '=', index).executeTakeFirstOrThrow()
    return row.id
  }
}
