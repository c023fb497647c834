import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import { actorsFor, actorsForAll } from '../../adapters/core/taxpayers'
import type { Staff } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { World } from '../../world'

/** The blind index of the clerk's own ID number. */
export async function indexOfClerk(db: Kysely<Tables>, { id }: Staff): Promise<string | undefined> {
  const row = await db.selectFrom('staff').select('person_id_index').where('id', '=', id).executeTakeFirst()
  return row?.person_id_index
}

/**
 * The request, if it is this clerk's business: the clerk has not asked for it, is not its buyer and acts neither for its seller nor for its buyer.
 * @throws Failure `object.not_found`, `core.unavailable`
 */
export async function requireOnDesk(world: World, request: RequestRecord | undefined, staff: Staff): Promise<RequestRecord> {
  const own = await indexOfClerk(world.db, staff)
  // A clerk nobody can tell apart from the people of a case has no business with any.
  if (!request || own === undefined || (await concerned(world, request)).includes(own)) {
    throw new Failure('object.not_found')
  }
  return request
}

async function concerned({ db, core, keys }: World, request: RequestRecord): Promise<string[]> {
  const person = await db.selectFrom('person').select('id_number_index').where('id', '=', request.personId).executeTakeFirstOrThrow()
  const codes = codesOf(request)
  const actors = (await Promise.all(codes.map((code) => actorsFor(core, code)))).flat()
  return [person.id_number_index, ...[...codes, ...actors].map((idNumber) => blindIndex(keys, 'id_number', idNumber))]
}

/** Businesses whose people a request concerns: the seller's and the buyer's. */
const codesOf = ({ asCode, wish: { buyer } }: RequestRecord): string[] => [...(asCode === undefined ? [] : [asCode]), ...(buyer.kind === 'business' ? [buyer.taxNumber] : [])]

/** Requests of other people that do not concern a business the clerk acts for, or the clerk as a buyer. @throws Failure `core.unavailable` */
export async function withoutOwn<One extends RequestRecord>({ core, keys }: World, own: string, requests: readonly One[]): Promise<One[]> {
  const actors = await actorsForAll(core, [...new Set(requests.flatMap(codesOf))])
  const isOwn = (code: string): boolean => [code, ...(actors.get(code) ?? [])].some((idNumber) => blindIndex(keys, 'id_number', idNumber) === own)
  return requests.filter((request) => !codesOf(request).some(isOwn))
}
