import { randomBytes } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type { Tables } from '../db/tables'
import { blindIndex } from '../privacy/blind-index'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'
import type { QueueDesk } from './tell-queue'

/** A green pass with what was checked for it, in the words of the day. */
export interface PassRecord {
  id: string
  personId: string
  itemId: string
  conditions: readonly string[]
  papers: readonly string[]
  code: string
  /** milliseconds since 1970 */
  madeAt: number
  endsAt: number
  usedAt: number | undefined
}

/** How long what was checked holds. */
const LIVES_MS = 7 * 86_400_000
/** Without 0, O, 1 and I, which are read for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The pass with these eight signs, whether it still holds or not; undefined: there is none. */
export async function findPass(trx: Transaction<Tables>, desk: QueueDesk, code: string): Promise<PassRecord | undefined> {
  const row = await trx.selectFrom('green_pass').selectAll().where('code_hash', '=', hashOf(desk.keys, code)).executeTakeFirst()
  return row && toPass(desk.keys, row)
}

/**
 * Notes that a counter has seen it, on the holder's live ticket for the item as well.
 * @throws Failure `pass.over` when it was used before, or its time has passed
 */
export async function usePass(trx: Transaction<Tables>, desk: QueueDesk, pass: PassRecord, staffId: string): Promise<void> {
  const now = new Date(desk.now())
  const { numUpdatedRows } = await trx
    .updateTable('green_pass')
    .set({ used_at: now, used_by: staffId })
    .where('id', '=', pass.id)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) {
    throw new Failure('pass.over')
  }
  await trx.updateTable('hall_ticket').set({ pass_id: pass.id }).where('open_key', '=', pass.personId).where('item_id', '=', pass.itemId).execute()
}

/** A person's passes that still hold or ended lately, the newest first. */
export async function passesOf(db: Kysely<Tables>, keys: Keys, personId: string, limit: number): Promise<PassRecord[]> {
  const rows = await db.selectFrom('green_pass').selectAll().where('person_id', '=', personId).orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => toPass(keys, row))
}

export async function keepPass(trx: Transaction<Tables>, desk: QueueDesk, { personId, itemId, conditions, papers }: Pick<PassRecord, 'personId' | 'itemId' | 'conditions' | 'papers'>): Promise<PassRecord> {
  const id = desk.newId()
  const madeAt = desk.now()
  const code = Array.from(randomBytes(8), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
  await trx
    .insertInto('green_pass')
    .values({
      id,
      person_id: personId,
      item_id: itemId,
      checked_sealed: seal(desk.keys, placeOf('checked', id), JSON.stringify({ conditions, papers })),
      code_hash: hashOf(desk.keys, code),
      code_sealed: seal(desk.keys, placeOf('code', id), code),
      made_at: new Date(madeAt),
      ends_at: new Date(madeAt + LIVES_MS),
      used_at: null,
      used_by: null,
    })
    .execute()
  return { id, personId, itemId, conditions, papers, code, madeAt, endsAt: madeAt + LIVES_MS, usedAt: undefined }
}

/** Passes that ended two months ago are of no more use to anybody. */
export async function sweepPasses(db: Kysely<Tables>, nowMs: number): Promise<void> {
  await db.deleteFrom('green_pass').where('ends_at', '<', new Date(nowMs - 60 * 86_400_000)).limit(1000).execute()
}

function toPass(keys: Keys, row: Selectable<Tables['green_pass']>): PassRecord {
  const checked = JSON.parse(unseal(keys, placeOf('checked', row.id), row.checked_sealed)) as Pick<PassRecord, 'conditions' | 'papers'>
  return {
    id: row.id,
    personId: row.person_id,
    itemId: row.item_id,
    ...checked,
    code: unseal(keys, placeOf('code', row.id), row.code_sealed),
    madeAt: row.made_at.getTime(),
    endsAt: row.ends_at.getTime(),
    usedAt: row.used_at?.getTime(),
  }
}

const hashOf = (keys: Keys, code: string): string => blindIndex(keys, 'green_pass', code)
const placeOf = (column: 'checked' | 'code', row: string) => ({ table: 'green_pass', column, row })
