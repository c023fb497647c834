import type { Kysely } from 'kysely'
import type { Role } from '#shared/contract/route'
import type { Tables } from '../../platform/db/tables'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { Keys } from '../../platform/privacy/keys'
import { seal } from '../../platform/privacy/seal'

export interface Clerk {
  id: string
  nameSealed: string
  role: Role
  passwordHash: string
}

/** The clerk of a WeChat account; a disabled one is nobody. */
export async function findClerk(db: Kysely<Tables>, openidIndex: string): Promise<Clerk | undefined> {
  const row = await db
    .selectFrom('staff')
    .select(['id', 'name_sealed', 'role', 'password_hash'])
    .where('openid_index', '=', openidIndex)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, nameSealed: row.name_sealed, role: row.role, passwordHash: row.password_hash }
}

interface NewClerk {
  id: string
  openidIndex: string
  name: string
  idNumber: string
  role: Role
  passwordHash: string
  at: Date
}

export async function addClerk(db: Kysely<Tables>, keys: Keys, given: NewClerk): Promise<void> {
  await db
    .insertInto('staff')
    .values({
      id: given.id,
      openid_index: given.openidIndex,
      person_id_index: blindIndex(keys, 'id_number', given.idNumber),
      name_sealed: seal(keys, { table: 'staff', column: 'name', row: given.id }, given.name),
      role: given.role,
      password_hash: given.passwordHash,
      disabled_at: null,
      created_at: given.at,
    })
    .execute()
}

/** From now on no sign-in, and every session is over for good, also if the clerk is let in again one day. */
export async function disableClerk(db: Kysely<Tables>, id: string, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('staff').set({ disabled_at: at }).where('id', '=', id).where('disabled_at', 'is', null).execute()
    await trx.updateTable('staff_session').set({ ended_at: at }).where('staff_id', '=', id).where('ended_at', 'is', null).execute()
  })
}
