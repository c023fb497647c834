import type { Kysely, Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import { instant } from '#shared/model/day'
import type { Invoice } from '#shared/model/invoice'
import { maskContact } from '../../platform/contacts/mask-contact'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'

export interface Recipient {
  kind: 'phone' | 'email'
  value: string
}

interface Sending {
  id: string
  number: string
  personId: string
  asCode: string | undefined
  capacity: string | undefined
  to: Recipient
  day: Day
  at: Date
}

/** How often an invoice is sent on one day, whoever sends it. */
const MOST_A_DAY = 5

const place = (id: string) => ({ table: 'invoice_sending', column: 'to', row: id })

/** Takes a free slot of the day. Two at once want the same one, and the second gets the next. @returns false when there is none left */
export async function addSending(trx: Transaction<Tables>, keys: Keys, sending: Sending): Promise<boolean> {
  const { id, number, personId, asCode, capacity, to, day, at } = sending
  const row = { id, number, day, person_id: personId, as_code: asCode ?? null, capacity: capacity ?? null, channel: to.kind, created_at: at, ended_at: null }
  const sealed = seal(keys, place(id), to.value)
  for (let slot = 1; slot <= MOST_A_DAY; slot++) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('invoice_sending')
      .ignore()
      .values({ ...row, slot, to_sealed: sealed, state: 'waiting' })
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) {
      return true
    }
  }
  return false
}

/** What still waits to be sent. */
export async function findWaiting(db: Kysely<Tables>, keys: Keys, id: string): Promise<{ number: string; personId: string; to: Recipient } | undefined> {
  const row = await db.selectFrom('invoice_sending').selectAll().where('id', '=', id).where('state', '=', 'waiting').executeTakeFirst()
  return row && { number: row.number, personId: row.person_id, to: { kind: row.channel, value: unseal(keys, place(id), row.to_sealed) } }
}

export async function endSending(db: Kysely<Tables>, id: string, state: 'sent' | 'failed', at: Date): Promise<void> {
  await db.updateTable('invoice_sending').set({ state, ended_at: at }).where('id', '=', id).where('state', '=', 'waiting').execute()
}

/** What a person, or the business one acts for, sent of an invoice; the newest first. */
export async function sendingsOf({ db, keys }: { db: Kysely<Tables>; keys: Keys }, number: string, by: { personId: string; asCode: string | undefined }): Promise<Invoice['sendings']> {
  const rows = await db
    .selectFrom('invoice_sending')
    .select(['id', 'channel', 'to_sealed', 'state', 'created_at'])
    .where('number', '=', number)
    .where((eb) => (by.asCode === undefined ? eb.and([eb('person_id', '=', by.personId), eb('as_code', 'is', null)]) : eb('as_code', '=', by.asCode)))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({ to: maskContact(row.channel, unseal(keys, place(row.id), row.to_sealed)), at: instant(row.created_at.getTime()), state: row.state }))
}
