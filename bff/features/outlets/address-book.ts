import type { Kysely, Transaction } from 'kysely'
import type * as api from '#shared/contract/businesses'
import { Failure } from '#shared/failure'
import { CaseId } from '#shared/model/ids'
import type { MailAddress } from '#shared/model/supply'
import * as v from 'valibot'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase, UseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { addressPlace } from '../../platform/parcels/addresses'
import type { Address } from '../../platform/parcels/addresses'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'

const MOST = 10

export const listAddresses: UseCase<typeof api.listAddresses> = async (world, caller) => ({
  items: await addressesOf(world.db, world.keys, requirePerson(caller).id),
})

export const addAddress: OnceUseCase<typeof api.addAddress> = (world, caller, { body }, commit) => {
  const { id: personId } = requirePerson(caller)
  const id = v.parse(CaseId, world.newId())
  const { isUsual, name, phone, place } = body
  return commit(async (trx) => {
    // Two taps at once are counted one after the other.
    await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirstOrThrow()
    const known = await addressesOf(trx, world.keys, personId)
    if (known.length >= MOST) {
      throw new Failure('address.too_many')
    }
    if (isUsual) {
      await trx.updateTable('mail_address').set({ is_usual: 0 }).where('person_id', '=', personId).where('is_usual', '=', 1).execute()
    }
    await insertAddress(trx, world.keys, personId, { id, name, phone, place, isUsual: isUsual || known.length === 0, at: new Date(world.now()) })
    return { items: await addressesOf(trx, world.keys, personId), added: id }
  })
}

/** What is on its way to a removed address still goes there. Removing twice is once. */
export const removeAddress: UseCase<typeof api.removeAddress> = async (world, caller, { params }) => {
  const { id: personId } = requirePerson(caller)
  const own = await world.db.selectFrom('mail_address').select('removed_at').where('id', '=', params.addressId).where('person_id', '=', personId).executeTakeFirst()
  if (!own) {
    throw new Failure('object.not_found')
  }
  await world.db
    .updateTable('mail_address')
    .set({ removed_at: new Date(world.now()) })
    .where('id', '=', params.addressId)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .execute()
  return { items: await addressesOf(world.db, world.keys, personId) }
}

/** The usual one first, then the newest. */
async function addressesOf(db: Kysely<Tables>, keys: Keys, personId: string): Promise<MailAddress[]> {
  const rows = await db
    .selectFrom('mail_address')
    .select(['id', 'content_sealed', 'is_usual'])
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('is_usual', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => {
    const { name, phone, place } = JSON.parse(unseal(keys, addressPlace(row.id), row.content_sealed)) as Omit<Address, 'id'>
    return { id: row.id as CaseId, name, phone, place, isUsual: row.is_usual === 1 }
  })
}

type New = Address & { isUsual: boolean; at: Date }

async function insertAddress(trx: Transaction<Tables>, keys: Keys, personId: string, { id, isUsual, at, name, phone, place }: New): Promise<void> {
  const content = seal(keys, addressPlace(id), JSON.stringify({ name, phone, place }))
  await trx.insertInto('mail_address').values({ id, person_id: personId, content_sealed: content, is_usual: Number(isUsual), created_at: at, removed_at: null }).execute()
}
