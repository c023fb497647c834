import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import type { SupplyRequest } from '#shared/model/supply'
import type { Tables } from '../../platform/db/tables'
import { findSupply } from '../../platform/invoices/supply-store'
import type { Keys } from '../../platform/privacy/keys'
import { supplyShown } from './supply-view'
import type { Reader } from './supply-view'

/** As it is written now, after a change. */
export async function showAnew(db: Kysely<Tables>, keys: Keys, id: string, reader: Reader): Promise<SupplyRequest> {
  const request = await findSupply(db, keys, id)
  if (!request) {
    throw new Failure('object.not_found')
  }
  return supplyShown({ db, keys }, request, reader)
}
