import type { Kysely, Transaction } from 'kysely'
import type { ContactKind } from '#shared/model/message'
import { inBites } from '../db/in-bites'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'
import type { CodeKind } from './code-store'

/** A phone or mailbox that is to hear that something of its owner's was changed. */
export interface Farewell {
  id: string
  personId: string
  /** what it is sent by */
  kind: CodeKind
  value: string
  changed: ContactKind
}

/** Longer than the outbox tries. */
const KEPT_MS = 7 * 86_400_000

const place = (id: string) => ({ table: 'contact_farewell', column: 'value', row: id })

export async function addFarewell(trx: Transaction<Tables>, keys: Keys, { id, personId, kind, value, changed }: Farewell, at: Date): Promise<void> {
  await trx
    .insertInto('contact_farewell')
    .values({ id, person_id: personId, kind, changed, value_sealed: seal(keys, place(id), value), created_at: at })
    .execute()
}

/** Opened; whoever sends it on writes that down (`noteReading`). */
export async function findFarewell(db: Kysely<Tables>, keys: Keys, id: string): Promise<Farewell | undefined> {
  const row = await db.selectFrom('contact_farewell').select(['person_id', 'kind', 'changed', 'value_sealed']).where('id', '=', id).executeTakeFirst()
  return row && { id, personId: row.person_id, kind: row.kind as CodeKind, changed: row.changed as ContactKind, value: unseal(keys, place(id), row.value_sealed) }
}

/** It was told, or cannot be: where somebody was is not kept. */
export async function dropFarewell(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('contact_farewell').where('id', '=', id).execute()
}

export async function sweepFarewells(db: Kysely<Tables>, nowMs: number): Promise<void> {
  await inBites((limit) => db.deleteFrom('contact_farewell').where('created_at', '<', new Date(nowMs - KEPT_MS)).limit(limit).executeTakeFirst())
}
