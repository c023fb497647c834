import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import type { Dispute } from '#shared/model/dispute'
import { requirePerson } from '../../../http/require-person'
import type { Caller } from '../../../http/use-case'
import type { Tables } from '../../../platform/db/tables'
import type { Keys } from '../../../platform/privacy/keys'
import { findDispute } from './dispute-store'
import type { DisputeRecord } from './dispute-store'
import { disputeShown } from './dispute-view'

/** The caller's dispute. @throws Failure `object.not_found` for an unknown one and for one of others alike, be they parties of the same filing */
export async function readOwnDispute(db: Kysely<Tables>, keys: Keys, caller: Caller, id: string): Promise<DisputeRecord> {
  const personId = requirePerson(caller).id
  const dispute = await findDispute(db, keys, id)
  if (dispute?.personId !== personId) {
    throw new Failure('object.not_found')
  }
  return dispute
}

/** As it is written now, after a change. */
export async function showAnew(db: Kysely<Tables>, keys: Keys, id: string): Promise<Dispute> {
  const dispute = await findDispute(db, keys, id)
  if (!dispute) {
    throw new Failure('object.not_found')
  }
  return disputeShown(db, keys, dispute)
}
