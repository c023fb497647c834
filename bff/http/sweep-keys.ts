import type { Kysely } from 'kysely'
import { inBites } from '../platform/db/in-bites'
import type { Tables } from '../platform/db/tables'

/** Stored replies are kept 30 days; a retry later than that is a new intention. */
export async function sweepKeys(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - 30 * 86_400_000)
  await inBites((limit) => db.deleteFrom('idempotency').where('created_at', '<', before).limit(limit).executeTakeFirst())
}
