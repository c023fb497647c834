import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import type { Tables } from '../db/tables'
import { findOutlet } from './outlet-store'
import type { OutletRecord } from './outlet-store'

/** The outlet a clerk works at. @throws Failure `object.not_found` for a clerk without one, or whose outlet has closed for good */
export async function ownOutlet(db: Kysely<Tables>, staffId: string): Promise<OutletRecord> {
  const row = await db.selectFrom('staff').select('outlet_id').where('id', '=', staffId).executeTakeFirst()
  const outlet = row?.outlet_id === null || row === undefined ? undefined : await findOutlet(db, row.outlet_id)
  if (!outlet) {
    throw new Failure('object.not_found')
  }
  return outlet
}

/** An outlet with people, a printer and a drawer. @throws Failure `object.not_found` also at a self-service machine */
export async function staffedOutlet(db: Kysely<Tables>, staffId: string): Promise<OutletRecord> {
  const outlet = await ownOutlet(db, staffId)
  if (outlet.kind === 'machine') {
    throw new Failure('object.not_found')
  }
  return outlet
}
