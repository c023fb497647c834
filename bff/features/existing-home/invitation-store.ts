import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../../platform/db/tables'
import { notTold } from '../../platform/notices/not-told'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'

/** How long an invitation can be accepted. */
const INVITATION_MS = 72 * 3_600_000

export interface Invitation {
  id: string
  caseId: string
  position: number
  expiresAt: Date
  usedAt: Date | undefined
  declinedAt: Date | undefined
}

const newCode = (): string => randomBytes(16).toString('base64url')
const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
const place = (id: string) => ({ table: 'filing_invitation', column: 'code', row: id })

/** A fresh code for one party; the database finds it by its hash and shows it only to the one who invites. */
export async function insertInvitation(trx: Transaction<Tables>, keys: Keys, given: { id: string; caseId: string; position: number; at: Date }): Promise<void> {
  const code = newCode()
  await trx
    .insertInto('filing_invitation')
    .values({
      id: given.id,
      case_id: given.caseId,
      position: given.position,
      code_hash: hashOf(code),
      code_sealed: seal(keys, place(given.id), code),
      expires_at: new Date(given.at.getTime() + INVITATION_MS),
      used_at: null,
      declined_at: null,
    })
    .execute()
}

export async function findInvitation(db: Kysely<Tables>, code: string): Promise<Invitation | undefined> {
  const row = await db.selectFrom('filing_invitation').selectAll().where('code_hash', '=', hashOf(code)).executeTakeFirst()
  return row && { id: row.id, caseId: row.case_id, position: row.position, expiresAt: row.expires_at, usedAt: row.used_at ?? undefined, declinedAt: row.declined_at ?? undefined }
}

/** Uses or refuses it, once. @returns false when somebody was faster */
export async function endInvitation(trx: Transaction<Tables>, id: string, how: 'used_at' | 'declined_at', at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('filing_invitation')
    .set({ [how]: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface LivingInvitation {
  id: string
  position: number
  code: string
  expiresAt: Date
}

/** Codes that can still be used, by position. */
export async function livingInvitations(db: Kysely<Tables>, keys: Keys, caseId: string, now: Date): Promise<LivingInvitation[]> {
  const rows = await db
    .selectFrom('filing_invitation')
    .select(['id', 'position', 'code_sealed', 'expires_at'])
    .where('case_id', '=', caseId)
    .where('used_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ id: row.id, position: row.position, code: unseal(keys, place(row.id), row.code_sealed), expiresAt: row.expires_at }))
}

/** No code of this filing works any more. */
export async function endInvitations(trx: Transaction<Tables>, caseId: string, at: Date): Promise<void> {
  await trx
    .updateTable('filing_invitation')
    .set({ declined_at: at })
    .where('case_id', '=', caseId)
    .where('used_at', 'is', null)
    .where('declined_at', 'is', null)
    .execute()
}

/** Parties that were invited and whose codes have all run out, in filings that still wait for them. */
export async function runOutInvitations(db: Kysely<Tables>, now: Date, limit: number): Promise<{ caseId: string; position: number }[]> {
  const rows = await db
    .selectFrom('filing_party as p')
    .innerJoin('case_file as f', 'f.id', 'p.case_id')
    .select(['p.case_id as caseId', 'p.position'])
    .where('p.progress', '=', 'invited')
    .where('f.state', '=', 'collecting')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('filing_invitation as i')
            .select('i.id')
            .whereRef('i.case_id', '=', 'p.case_id')
            .whereRef('i.position', '=', 'p.position')
            .where('i.used_at', 'is', null)
            .where('i.declined_at', 'is', null)
            .where('i.expires_at', '>', now),
        ),
      ),
    )
    .limit(limit)
    .execute()
  return rows
}

/** Invitations that wait and soon run out, and of which the one who sent them was not told. */
export async function endingInvitations(
  db: Kysely<Tables>,
  { now, until }: { now: Date; until: Date },
  limit: number,
): Promise<{ id: string; caseId: string; position: number; expiresAt: Date }[]> {
  const rows = await db
    .selectFrom('filing_invitation as i')
    .innerJoin('filing_party as p', (join) => join.onRef('p.case_id', '=', 'i.case_id').onRef('p.position', '=', 'i.position'))
    .innerJoin('case_file as f', 'f.id', 'i.case_id')
    .select(['i.id', 'i.case_id', 'i.position', 'i.expires_at'])
    .where('i.expires_at', '>', now)
    .where('i.expires_at', '<=', until)
    .where('i.used_at', 'is', null)
    .where('i.declined_at', 'is', null)
    .where('p.progress', '=', 'invited')
    .where('f.state', '=', 'collecting')
    .where(notTold('f.person_id', sql`concat('invitation-ending/', i.id)`))
    .orderBy('i.expires_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, caseId: row.case_id, position: row.position, expiresAt: row.expires_at }))
}

/** Who of those still invited is known to us: by the number that register or contract names. */
export async function provenPeople(db: Kysely<Tables>, caseId: string): Promise<{ personId: string; position: number; idNumberIndex: string }[]> {
  const rows = await db
    .selectFrom('filing_party as p')
    .innerJoin('person as h', 'h.id_number_index', 'p.id_number_index')
    .select(['h.id', 'h.id_number_index', 'p.position'])
    .where('p.case_id', '=', caseId)
    .where('p.progress', '=', 'invited')
    .execute()
  return rows.map((row) => ({ personId: row.id, position: row.position, idNumberIndex: row.id_number_index }))
}

/** The newest invitations that wait for somebody with this ID number. */
export async function invitationsFor(db: Kysely<Tables>, keys: Keys, idNumberIndex: string, now: Date): Promise<{ code: string; invitation: Invitation }[]> {
  const rows = await db
    .selectFrom('filing_party as p')
    .innerJoin('filing_invitation as i', (join) => join.onRef('i.case_id', '=', 'p.case_id').onRef('i.position', '=', 'p.position'))
    .select(['i.id', 'i.case_id', 'i.position', 'i.code_sealed', 'i.expires_at'])
    .where('p.id_number_index', '=', idNumberIndex)
    .where('p.progress', '=', 'invited')
    .where('i.used_at', 'is', null)
    .where('i.declined_at', 'is', null)
    .where('i.expires_at', '>', now)
    .orderBy('i.id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    code: unseal(keys, place(row.id), row.code_sealed),
    invitation: { id: row.id, caseId: row.case_id, position: row.position, expiresAt: row.expires_at, usedAt: undefined, declinedAt: undefined },
  }))
}
