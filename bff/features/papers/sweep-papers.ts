import type { Kysely } from 'kysely'
import { inBites } from '../../platform/db/in-bites'
import type { Tables } from '../../platform/db/tables'

const DAY_MS = 86_400_000

/** Papers that no case refers to are gone after a day. */
export async function sweepPapers(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const before = new Date(nowMs - DAY_MS)
  await inBites((limit) => db.deleteFrom('paper').where('case_id', 'is', null).where('created_at', '<', before).limit(limit).executeTakeFirst())
}
