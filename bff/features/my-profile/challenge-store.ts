import type { Kysely, Transaction } from 'kysely'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'

export interface ChallengeRecord {
  id: string
  personId: string
  entryId: string
  text: string
  state: 'sending' | 'withBureau' | 'removed' | 'kept'
  grounds: string | undefined
  openedAt: Date
  answeredAt: Date | undefined
}

const placeOf = (id: string) => ({ table: 'credit_challenge', column: 'text', row: id })

const rows = (db: Kysely<Tables>) => db.selectFrom('credit_challenge').select(['id', 'person_id', 'entry_id', 'text_sealed', 'state', 'grounds', 'opened_at', 'answered_at'])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const recordOf = (keys: Keys, row: Row): ChallengeRecord => ({
  id: row.id,
  personId: row.person_id,
  entryId: row.entry_id,
  text: unseal(keys, placeOf(row.id), row.text_sealed),
  state: row.state,
  grounds: row.grounds ?? undefined,
  openedAt: row.opened_at,
  answeredAt: row.answered_at ?? undefined,
})

export async function findChallenge(db: Kysely<Tables>, keys: Keys, id: string): Promise<ChallengeRecord | undefined> {
  const row = await rows(db).where('id', '=', id).executeTakeFirst()
  return row && recordOf(keys, row)
}

/** A person's challenges of these entries, by entry. */
export async function challengesOf(db: Kysely<Tables>, keys: Keys, personId: string, entryIds: readonly string[]): Promise<Map<string, ChallengeRecord>> {
  const found = entryIds.length === 0 ? [] : await rows(db).where('person_id', '=', personId).where('entry_id', 'in', entryIds).execute()
  return new Map(found.map((row) => [row.entry_id, recordOf(keys, row)]))
}

/** False: this person has challenged that entry before. */
export async function insertChallenge(trx: Transaction<Tables>, keys: Keys, one: Pick<ChallengeRecord, 'id' | 'personId' | 'entryId' | 'text' | 'openedAt'>): Promise<boolean> {
  try {
    await trx
      .insertInto('credit_challenge')
      .values({
        id: one.id,
        person_id: one.personId,
        entry_id: one.entryId,
        text_sealed: seal(keys, placeOf(one.id), one.text),
        state: 'sending',
        grounds: null,
        opened_at: one.openedAt,
        answered_at: null,
      })
      .execute()
    return true
  } catch (error) {
    // The only other unique key is person and entry.
    if (isDuplicate(error)) {
      return false
    }
    throw error
  }
}

/** The bureau has it. */
export async function markHandedIn(db: Kysely<Tables>, id: string): Promise<void> {
  await db.updateTable('credit_challenge').set({ state: 'withBureau' }).where('id', '=', id).where('state', '=', 'sending').execute()
}

/** Those the bureau has not answered, oldest first. */
export async function openChallenges(db: Kysely<Tables>, keys: Keys, after: string, limit: number): Promise<ChallengeRecord[]> {
  const found = await rows(db).where('state', '=', 'withBureau').where('id', '>', after).orderBy('id').limit(limit).execute()
  return found.map((row) => recordOf(keys, row))
}

/** False: somebody noted the answer before. */
export async function noteAnswer(trx: Transaction<Tables>, id: string, { answer, grounds, answeredAt }: { answer: 'removed' | 'kept'; grounds: string; answeredAt: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credit_challenge')
    .set({ state: answer, grounds, answered_at: answeredAt })
    .where('id', '=', id)
    .where('state', '=', 'withBureau')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
