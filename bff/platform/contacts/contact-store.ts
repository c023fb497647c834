import type { Kysely, Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { Contact, ContactKind } from '#shared/model/message'
import type { Tables } from '../db/tables'
import { blindIndex } from '../privacy/blind-index'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'
import { maskContact } from './mask-contact'

interface Kept {
  personId: string
  kind: ContactKind
  value: string
  at: Date
}

const place = ({ personId, kind }: { personId: string; kind: string }) => ({ table: 'contact', column: 'value', row: `${personId}|${kind}` })

/** A person's phone, mailbox or postal address, opened; undefined: there is none. Whoever sends it on writes that down (`noteReading`). */
export async function contactOf(db: Kysely<Tables>, keys: Keys, personId: string, kind: ContactKind): Promise<string | undefined> {
  return opened(keys, { personId, kind }, await sealed(db, personId, kind).executeTakeFirst())
}

/** The same as it is before a change of it: of two changes at once, the second one sees what the first one made. */
export async function lockContact(trx: Transaction<Tables>, keys: Keys, personId: string, kind: ContactKind): Promise<string | undefined> {
  return opened(keys, { personId, kind }, await sealed(trx, personId, kind).forUpdate().executeTakeFirst())
}

const sealed = (db: Kysely<Tables>, personId: string, kind: ContactKind) => db.selectFrom('contact').select('value_sealed').where('person_id', '=', personId).where('kind', '=', kind)

const opened = (keys: Keys, of: Pick<Kept, 'personId' | 'kind'>, row: { value_sealed: string } | undefined): string | undefined =>
  row && unseal(keys, place(of), row.value_sealed)

/** A person's contacts, masked, so nothing is logged as revealed. */
export async function listContacts(db: Kysely<Tables>, keys: Keys, personId: string): Promise<Contact[]> {
  const rows = await db.selectFrom('contact').select(['kind', 'value_sealed', 'verified_at']).where('person_id', '=', personId).orderBy('kind').execute()
  return rows.map((row) => {
    const kind = row.kind as ContactKind
    return contactView({ kind, value: unseal(keys, place({ personId, kind }), row.value_sealed), at: row.verified_at })
  })
}

/** The one contact of its kind from now on. */
export async function keepContact(db: Kysely<Tables>, keys: Keys, kept: Kept): Promise<Contact> {
  const { personId, kind, value, at } = kept
  const row = { value_sealed: seal(keys, place(kept), value), value_index: contactIndex(keys, kind, value), verified_at: at }
  await db.insertInto('contact').values({ person_id: personId, kind, ...row }).onDuplicateKeyUpdate(row).execute()
  return contactView(kept)
}

export async function removeContact(db: Kysely<Tables>, personId: string, kind: ContactKind): Promise<void> {
  await db.deleteFrom('contact').where('person_id', '=', personId).where('kind', '=', kind).execute()
}

/** How a contact is found again; mailboxes that differ in case only are one. */
export const contactIndex = (keys: Keys, kind: ContactKind, value: string): string => blindIndex(keys, kind, kind === 'email' ? value.toLowerCase() : value)

const contactView = ({ kind, value, at }: Omit<Kept, 'personId'>): Contact => ({ kind, masked: maskContact(kind, value), since: instant(at.getTime()) })
