import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'

/** How long a request can be answered, and how long an agreement holds. */
export const ANSWER_DAYS = 14
export const HOLD_DAYS = 30

export interface ConsentRecord {
  id: string
  askerId: string
  giverIndex: string
  /** whole */
  giverName: string
  /** whole */
  askerName: string
  state: 'asked' | 'agreed' | 'refused' | 'revoked'
  askedAt: Date
  answeredAt: Date | undefined
  endsAt: Date
}

const giverPlace = (id: string) => ({ table: 'family_consent', column: 'giver_name', row: id })

const rows = (db: Kysely<Tables>) =>
  db
    .selectFrom('family_consent as c')
    .innerJoin('person as p', 'p.id', 'c.asker_id')
    .select(['c.id', 'c.asker_id', 'c.giver_index', 'c.giver_name_sealed', 'c.state', 'c.asked_at', 'c.answered_at', 'c.ends_at', 'p.name_sealed'])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const recordOf = (keys: Keys, row: Row): ConsentRecord => ({
  id: row.id,
  askerId: row.asker_id,
  giverIndex: row.giver_index,
  giverName: unseal(keys, giverPlace(row.id), row.giver_name_sealed),
  askerName: unseal(keys, { table: 'person', column: 'name', row: row.asker_id }, row.name_sealed),
  state: row.state,
  askedAt: row.asked_at,
  answeredAt: row.answered_at ?? undefined,
  endsAt: row.ends_at,
})

export async function findConsent(db: Kysely<Tables>, keys: Keys, id: string): Promise<ConsentRecord | undefined> {
  const row = await rows(db).where('c.id', '=', id).executeTakeFirst()
  return row && recordOf(keys, row)
}

/** What this person asked of that one, the newest first. */
export async function consentsBetween(db: Kysely<Tables>, keys: Keys, { askerId, giverIndex, limit }: { askerId: string; giverIndex: string; limit: number }): Promise<ConsentRecord[]> {
  const found = await rows(db).where('c.asker_id', '=', askerId).where('c.giver_index', '=', giverIndex).orderBy('c.id', 'desc').limit(limit).execute()
  return found.map((row) => recordOf(keys, row))
}

/** Asked by a person or of them, the newest first. Two halves, each along its own index. */
export async function listConsents(db: Kysely<Tables>, keys: Keys, { personId, index, after, limit }: { personId: string; index: string; after: string | undefined; limit: number }): Promise<ConsentRecord[]> {
  const half = () =>
    rows(db)
      .$if(after !== undefined, (query) => query.where('c.id', '<', after ?? ''))
      .orderBy('c.id', 'desc')
      .limit(limit)
  const [asked, given] = await Promise.all([half().where('c.asker_id', '=', personId).execute(), half().where('c.giver_index', '=', index).execute()])
  return [...asked, ...given].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit).map((row) => recordOf(keys, row))
}

export async function insertConsent(trx: Transaction<Tables>, keys: Keys, one: Pick<ConsentRecord, 'id' | 'askerId' | 'giverIndex' | 'giverName' | 'askedAt' | 'endsAt'>): Promise<void> {
  await trx
    .insertInto('family_consent')
    .values({
      id: one.id,
      asker_id: one.askerId,
      giver_index: one.giverIndex,
      giver_name_sealed: seal(keys, giverPlace(one.id), one.giverName),
      state: 'asked',
      asked_at: one.askedAt,
      answered_at: null,
      ends_at: one.endsAt,
      revoked_at: null,
    })
    .execute()
}

interface Answer {
  answer: 'agreed' | 'refused'
  at: Date
  endsAt: Date
}

/** False: it was answered or ran out before. */
export async function answerConsent(trx: Transaction<Tables>, id: string, { answer, at, endsAt }: Answer): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('family_consent')
    .set({ state: answer, answered_at: at, ends_at: endsAt })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False: it does not hold (any more). */
export async function revokeConsent(trx: Transaction<Tables>, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('family_consent')
    .set({ state: 'revoked', revoked_at: at })
    .where('id', '=', id)
    .where('state', '=', 'agreed')
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Locks the person, so that two taps at once ask once. */
export async function lockAsker(trx: Transaction<Tables>, personId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirstOrThrow()
}

/** By which others find a person. */
export async function indexOfPerson(db: Kysely<Tables>, personId: string): Promise<string> {
  const row = await db.selectFrom('person').select('id_number_index').where('id', '=', personId).executeTakeFirstOrThrow()
  return row.id_number_index
}

/** Those of these who use the product: person id by index. */
export async function peopleByIndex(db: Kysely<Tables>, indexes: readonly string[]): Promise<Map<string, string>> {
  const found = indexes.length === 0 ? [] : await db.selectFrom('person').select(['id', 'id_number_index']).where('id_number_index', 'in', indexes).execute()
  return new Map(found.map(({ id, id_number_index: index }) => [index, id]))
}
