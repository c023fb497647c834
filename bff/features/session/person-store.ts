import type { Kysely } from 'kysely'
import type { SealedPerson } from '../../http/session-store'
import type { Tables } from '../../platform/db/tables'

export async function findPerson(db: Kysely<Tables>, id: string): Promise<SealedPerson | undefined> {
  const row = await db.selectFrom('person').select(['id', 'name_sealed', 'id_number_sealed']).where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, nameSealed: row.name_sealed, idNumberSealed: row.id_number_sealed }
}
