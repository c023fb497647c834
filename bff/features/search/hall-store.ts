import type { Kysely } from 'kysely'
import type { Tables } from '../../platform/db/tables'

export interface HallName {
  id: string
  name: string
  district: string
  place: string
}

/** Halls that are in use, by their names. */
export const listHallNames = (db: Kysely<Tables>): Promise<HallName[]> =>
  db.selectFrom('hall').select(['id', 'name', 'district', 'place']).where('ended_at', 'is', null).orderBy('id').execute()
