import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import type { Tables } from '../db/tables'
import { ownOutlet } from '../parcels/own-outlet'
import { hallOfOutlet } from './hall-store'
import type { HallRecord } from './hall-store'

/** The hall in which a clerk sits. @throws Failure `object.not_found` for a clerk whose outlet is no hall */
export async function ownHall(db: Kysely<Tables>, staffId: string, nowMs: number): Promise<HallRecord> {
  const { id } = await ownOutlet(db, staffId)
  const hall = await hallOfOutlet(db, id, nowMs)
  if (!hall) {
    throw new Failure('object.not_found')
  }
  return hall
}
