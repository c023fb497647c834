import type { Kysely, Transaction } from 'kysely'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal } from '../../platform/privacy/seal'

export interface Account {
  id: string
  personId: string | undefined
}

interface NewAccount {
  id: string
  openidIndex: string
  openId: string
  /** absent: WeChat did not say this time */
  unionIndex?: string | undefined
  at: Date
}

/** The account of an openid; the first sign-in opens it. Two first sign-ins at once end in one account. */
export async function findOrOpenAccount(db: Kysely<Tables>, keys: Keys, given: NewAccount): Promise<Account> {
  const found = await findAccount(db, given)
  if (found) {
    return found
  }
  try {
    await db
      .insertInto('account')
      .values({
        id: given.id,
        openid_index: given.openidIndex,
        openid_sealed: seal(keys, { table: 'account', column: 'openid', row: given.id }, given.openId),
        union_index: given.unionIndex ?? null,
        person_id: null,
        created_at: given.at,
      })
      .execute()
    return { id: given.id, personId: undefined }
  } catch (error) {
    // The other of two first sign-ins was faster: its account is the account.
    const other = isDuplicate(error) ? await findAccount(db, given) : undefined
    if (!other) {
      throw error
    }
    return other
  }
}

async function findAccount(db: Kysely<Tables>, { openidIndex, unionIndex }: NewAccount): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'person_id', 'union_index'])
    .where('openid_index', '=', openidIndex)
    .executeTakeFirst()
  if (row && unionIndex !== undefined && row.union_index !== unionIndex) {
    await db.updateTable('account').set({ union_index: unionIndex }).where('id', '=', row.id).execute()
  }
  return row && { id: row.id, personId: row.person_id ?? undefined }
}

/** Binds an account to a person, once for good. Answers whether the account now belongs to that person. */
export async function bindAccount(trx: Transaction<Tables>, accountId: string, personId: string): Promise<boolean> {
  const result = await trx
    .updateTable('account')
    .set({ person_id: personId })
    .where('id', '=', accountId)
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '=', personId)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
