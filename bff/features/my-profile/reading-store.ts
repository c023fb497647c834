import type { Kysely } from 'kysely'
import type { Role } from '#shared/contract/route'
import type { Tables } from '../../platform/db/tables'

/** A line of the access log: one field. */
export interface ReadingRow {
  id: string
  at: Date
  actor: string
  field: string
  purpose: string
  traceId: string
}

interface Page {
  personId: string
  bySelf: boolean
  after: string | undefined
  limit: number
}

/** Newest first (ids are in order of time), along `access_log (person_id, by_self, id)`. */
export function findReadings(db: Kysely<Tables>, { personId, bySelf, after, limit }: Page): Promise<ReadingRow[]> {
  return db
    .selectFrom('access_log')
    .select(['id', 'at', 'actor', 'field', 'purpose', 'trace_id as traceId'])
    .where('person_id', '=', personId)
    .where('by_self', '=', bySelf ? 1 : 0)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What these clerks are and where they work: role and place by id. No names. */
export async function clerksAt(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, { role: Role; place: string | undefined }>> {
  const rows = ids.length === 0
    ? []
    : await db.selectFrom('staff as s').leftJoin('outlet as o', 'o.id', 's.outlet_id').select(['s.id', 's.role', 'o.name as place']).where('s.id', 'in', ids).execute()
  return new Map(rows.map(({ id, role, place }) => [id, { role, place: place ?? undefined }]))
}
