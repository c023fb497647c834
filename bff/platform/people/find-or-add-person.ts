import type { Transaction } from 'kysely'
import { isDuplicate } from '../db/connect'
import type { Tables } from '../db/tables'
import { blindIndex } from '../privacy/blind-index'
import type { Keys } from '../privacy/keys'
import { seal } from '../privacy/seal'

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
