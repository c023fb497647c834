import type { Kysely } from 'kysely'
import type { Tables } from '../platform/db/tables'

/** Stored replies are kept 30 days; a retry later than that is a new intention. */
export async function sweepKeys(db: Kysely<Tables>, nowMs: number): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<', new Date(nowMs - 30 * 86_400_000))
    .limit(5000)
    .execute()
}
