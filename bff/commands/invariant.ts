import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Tables } from '../platform/db/tables'

/** Something that must always hold. */
export interface Invariant {
  name: string
  /** ids or words for what breaks it, at most ten; none when it holds */
  offenders: () => Promise<string[]>
}

/** So many offenders are named at most. */
export const NAMED = 10

/** What must hold, and the statement whose rows (`id`) break it: one statement, so that it does not see half a change. */
export type Rule = readonly [name: string, offenders: RawBuilder<unknown>]

export const ruled = (db: Kysely<Tables>, rules: readonly Rule[]): Invariant[] =>
  rules.map(([name, offenders]) => ({
    name,
    offenders: async () => (await sql<{ id: string }>`${offenders} limit ${sql.lit(NAMED)}`.execute(db)).rows.map(({ id }) => id),
  }))
