import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { dayIn } from '#shared/model/day'
import { isDuplicate } from '../db/connect'
import type { Tables } from '../db/tables'

/** Once a day a root over the heads of all chains is written down (and may be published): rewriting a whole chain shows against it. */
export async function anchorChains(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const day = dayIn(nowMs)
  if (await db.selectFrom('audit_anchor').select('day').where('day', '=', day).executeTakeFirst()) {
    return
  }
  const { heads, root } = await rootOfHeads(db)
  try {
    await db
      .insertInto('audit_anchor')
      .values({ day, heads, root, taken_at: new Date(nowMs) })
      .execute()
  } catch (error) {
    // Another node was faster.
    if (!isDuplicate(error)) {
      throw error
    }
  }
}

/** SHA-256 over all `case id, sequence, hash` in order of id, read by pages. */
async function rootOfHeads(db: Kysely<Tables>): Promise<{ heads: number; root: string }> {
  const digest = createHash('sha256')
  let heads = 0
  for (let after = ''; ; ) {
    const rows = await db.selectFrom('case_file').select(['id', 'last_seq', 'last_hash']).where('id', '>', after).orderBy('id').limit(1000).execute()
    for (const row of rows) {
      digest.update(`${row.id}|${row.last_seq}|${row.last_hash}\n`)
    }
    heads += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < 1000) {
      return { heads, root: digest.digest('hex') }
    }
    after = last.id
  }
}
