import { createHmac } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { InvoiceNumber } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { Keys } from '../../platform/privacy/keys'

export interface Entry {
  bodyHash: string
  number: InvoiceNumber | undefined
  total: Fen | undefined
}

/** Of an item as it was parsed, so that its fields have one order; keyed, since it holds an ID number. */
export const hashOf = (keys: Keys, item: object): string => createHmac('sha256', keys.index).update(`counter|${JSON.stringify(item)}`).digest('hex')

/** What an outlet entered under a key. */
export async function findEntry(db: Kysely<Tables>, outletId: string, key: string): Promise<Entry | undefined> {
  const row = await db
    .selectFrom('counter_invoice as c')
    .innerJoin('invoice_request as r', 'r.case_id', 'c.case_id')
    .select(['c.body_hash', 'r.number', 'r.total'])
    .where('c.outlet_id', '=', outletId)
    .where('c.intent_key', '=', key)
    .executeTakeFirst()
  return row && { bodyHash: row.body_hash, number: (row.number ?? undefined) as InvoiceNumber | undefined, total: row.total === null ? undefined : fen(row.total) }
}

/** Somebody else has entered this very key meanwhile. */
export class KeyTaken extends Error {}

/** First of all writes of an entry: a twin waits here. @throws KeyTaken */
export async function insertEntry(trx: Transaction<Tables>, row: { outletId: string; key: string; bodyHash: string; caseId: string; at: Date }): Promise<void> {
  try {
    await trx.insertInto('counter_invoice').values({ outlet_id: row.outletId, intent_key: row.key, body_hash: row.bodyHash, case_id: row.caseId, created_at: row.at }).execute()
  } catch (error) {
    // Outlet and key are the table's only unique key.
    throw isDuplicate(error) ? new KeyTaken() : error
  }
}

/** Is it the clerk's own ID number? */
export async function isOwnNumber(db: Kysely<Tables>, keys: Keys, staffId: string, idNumber: string): Promise<boolean> {
  const row = await db.selectFrom('staff').select('person_id_index').where('id', '=', staffId).executeTakeFirst()
  return row?.person_id_index === blindIndex(keys, 'id_number', idNumber)
}
