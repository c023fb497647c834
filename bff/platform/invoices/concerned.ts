import type { Kysely } from 'kysely'
import { actorsFor } from '../../adapters/core/taxpayers'
import type { World } from '../../world'
import type { Tables } from '../db/tables'
import { blindIndex } from '../privacy/blind-index'
import type { RequestRecord } from './request-store'

/** The blind index of a clerk's own ID number; undefined: nobody can tell the clerk apart from the people of a case. */
export async function indexOfClerk(db: Kysely<Tables>, clerkId: string): Promise<string | undefined> {
  const row = await db.selectFrom('staff').select('person_id_index').where('id', '=', clerkId).executeTakeFirst()
  return row?.person_id_index
}

/** Businesses whose people a request concerns: the seller's and the buyer's. */
export const codesOf = ({ asCode, wish: { buyer } }: RequestRecord): string[] => [...(asCode === undefined ? [] : [asCode]), ...(buyer.kind === 'business' ? [buyer.taxNumber] : [])]

/** Blind indexes of all that a request for an invoice concerns: who asked, the buyer, and who acts for either. @throws Failure `core.unavailable` */
export async function concernedBy(world: Pick<World, 'db' | 'core' | 'keys'>, request: RequestRecord): Promise<string[]> {
  const person = await world.db.selectFrom('person').select('id_number_index').where('id', '=', request.personId).executeTakeFirstOrThrow()
  return [person.id_number_index, ...(await indexesOf(world, codesOf(request)))]
}

/** Blind indexes of these numbers, where they are a person's, and of all who act for these businesses. @throws Failure `core.unavailable` */
export async function indexesOf({ core, keys }: Pick<World, 'core' | 'keys'>, codes: readonly string[]): Promise<string[]> {
  const actors = (await Promise.all(codes.map((code) => actorsFor(core, code)))).flat()
  return [...codes, ...actors].map((idNumber) => blindIndex(keys, 'id_number', idNumber))
}
