import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { inBites } from '../db/in-bites'
import type { Tables } from '../db/tables'
import { blindIndex } from '../privacy/blind-index'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'
import { CODE_COUNTS_MS, codeRule, waitForCode } from './code-rule'
import { contactIndex } from './contact-store'

/** What is proven by a code: a new phone or mailbox; or, by a code to the phone that is confirmed, that it is still the same person. */
export type CodeKind = 'phone' | 'email' | 'stepUp'

interface Desk {
  keys: Keys
  now: () => number
}

interface Asked {
  id: string
  personId: string
  kind: CodeKind
  value: string
}

/** A code as it waits for its owner. Whoever asks for a new one makes the older ones void. */
interface LivingCode {
  id: string
  value: string
  endsAt: Date
}

const valuePlace = (id: string) => ({ table: 'contact_code', column: 'value', row: id })
const codePlace = (id: string) => ({ table: 'contact_code', column: 'code', row: id })

/**
 * A new code, in the caller's transaction. Returns how long to wait instead when there were too many for this receiver or by this person;
 * both stand in line first, so ten requests at once get no more codes than ten one after another.
 */
export async function addCode(trx: Transaction<Tables>, { keys, now }: Desk, asked: Asked): Promise<{ waitMs: number }> {
  const { id, personId, kind, value } = asked
  const at = new Date(now())
  // Whatever it is for: one receiver gets so many codes and no more.
  const valueIndex = contactIndex(keys, kind === 'stepUp' ? 'phone' : kind, value)
  await takeTurn(trx, [valueIndex, blindIndex(keys, 'person', `${personId}|${kind}`)], at)
  const waitMs = await waitFor(trx, { personId, kind, valueIndex }, at.getTime())
  if (waitMs === 0) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await trx
      .insertInto('contact_code')
      .values({
        id,
        person_id: personId,
        kind,
        value_sealed: seal(keys, valuePlace(id), value),
        value_index: valueIndex,
        code_hash: codeHash(keys, { personId, kind, valueIndex, code }),
        code_sealed: seal(keys, codePlace(id), code),
        created_at: at,
        ends_at: new Date(at.getTime() + codeRule.livesMs),
        used_at: null,
      })
      .execute()
  }
  return { waitMs }
}

/** Always in the same order: two who need the same two rows do not block each other for good. */
async function takeTurn(trx: Transaction<Tables>, turns: readonly string[], at: Date): Promise<void> {
  for (const turn of [...turns].sort()) {
    await trx.insertInto('contact_code_turn').values({ turn_index: turn, last_at: at }).onDuplicateKeyUpdate({ last_at: at }).execute()
  }
}

async function waitFor(trx: Transaction<Tables>, { personId, kind, valueIndex }: { personId: string; kind: CodeKind; valueIndex: string }, nowMs: number): Promise<number> {
  const sent = trx.selectFrom('contact_code').select('created_at').where('created_at', '>', new Date(nowMs - CODE_COUNTS_MS))
  // One question after the other: within a transaction there is one connection.
  const byPerson = await sent.where('person_id', '=', personId).where('kind', '=', kind).execute()
  const toValue = await sent.where('value_index', '=', valueIndex).execute()
  return Math.max(...[byPerson, toValue].map((rows) => waitForCode(rows.map((row) => row.created_at.getTime()), nowMs)))
}

/** Bound to what it is for: a code of another person, kind or value fits nowhere else. */
const codeHash = (keys: Keys, { personId, kind, valueIndex, code }: { personId: string; kind: string; valueIndex: string; code: string }): string =>
  createHmac('sha256', keys.index).update(['contact_code', personId, kind, valueIndex, code].join('|')).digest('hex')

/**
 * Compares a code with the newest one of this person. The try is counted before, and outside any transaction: twenty at once get no more
 * guesses than twenty one after another, and none is given back.
 */
export async function tryCode(db: Kysely<Tables>, { keys, now }: Desk, tried: { personId: string; kind: CodeKind; code: string }): Promise<'over' | 'wrong' | LivingCode> {
  const row = await newestCode(db, tried.personId, tried.kind)
  const at = new Date(now())
  if (!row || !(await countTry(db, row.id, at))) {
    return 'over'
  }
  const given = codeHash(keys, { personId: tried.personId, kind: tried.kind, valueIndex: row.value_index, code: tried.code })
  const isRight = timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(row.code_hash, 'hex'))
  return isRight ? { id: row.id, value: unseal(keys, valuePlace(row.id), row.value_sealed), endsAt: row.ends_at } : 'wrong'
}

const newestCode = (db: Kysely<Tables>, personId: string, kind: CodeKind) =>
  db
    .selectFrom('contact_code')
    .select(['id', 'value_sealed', 'value_index', 'code_hash', 'ends_at'])
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()

const living = (db: Kysely<Tables>, id: string, at: Date) => db.updateTable('contact_code').where('id', '=', id).where('used_at', 'is', null).where('ends_at', '>', at)

async function countTry(db: Kysely<Tables>, id: string, at: Date): Promise<boolean> {
  const result = await living(db, id, at)
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('tries', '<', codeRule.tries)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A code works once. False: somebody was faster, or its time is over. */
export async function useCode(trx: Transaction<Tables>, id: string, at: Date): Promise<boolean> {
  const result = await living(trx, id, at).set({ used_at: at, code_sealed: '' }).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The code to be sent and where to; undefined: it was sent, used, over, or a newer one has taken its place. */
export async function codeToSend(db: Kysely<Tables>, { keys, now }: Desk, id: string): Promise<(LivingCode & { personId: string; kind: CodeKind; code: string }) | undefined> {
  const row = await db
    .selectFrom('contact_code')
    .select(['person_id', 'kind', 'value_sealed', 'code_sealed', 'ends_at', 'used_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  const kind = row?.kind as CodeKind
  if (!row || row.code_sealed === '' || row.used_at !== null || row.ends_at.getTime() <= now() || (await newestCode(db, row.person_id, kind))?.id !== id) {
    return undefined
  }
  const opened = { value: unseal(keys, valuePlace(id), row.value_sealed), code: unseal(keys, codePlace(id), row.code_sealed) }
  return { id, personId: row.person_id, kind, endsAt: row.ends_at, ...opened }
}

/** What is no more to be sent is not kept; its hash is enough to compare with. */
export async function wipeCode(db: Kysely<Tables>, id: string): Promise<void> {
  await db.updateTable('contact_code').set({ code_sealed: '' }).where('id', '=', id).execute()
}

/** Codes that ended lose what can be read of them at once, and go when they count towards no limit any more. */
export async function sweepCodes(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const counted = new Date(nowMs - CODE_COUNTS_MS)
  await db.updateTable('contact_code').set({ code_sealed: '' }).where('ends_at', '<', new Date(nowMs)).where('code_sealed', '!=', '').execute()
  await inBites((limit) => db.deleteFrom('contact_code').where('ends_at', '<', counted).limit(limit).executeTakeFirst())
  await inBites((limit) => db.deleteFrom('contact_code_turn').where('last_at', '<', counted).limit(limit).executeTakeFirst())
}
