import type { Kysely, Selectable, Transaction } from 'kysely'
import type { ParcelEvent } from '#shared/model/parcel-notice'
import { isDuplicate } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'

export type ParcelRow = Selectable<Tables['parcel']>

export const findParcel = (db: Kysely<Tables>, id: string): Promise<ParcelRow | undefined> => db.selectFrom('parcel').selectAll().where('id', '=', id).executeTakeFirst()

export const lockParcel = (trx: Transaction<Tables>, id: string): Promise<ParcelRow> =>
  trx.selectFrom('parcel').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

/** Is it the one its case waits for, and no earlier one that was given up? */
export async function isLatest(trx: Transaction<Tables>, { id, case_id: caseId }: ParcelRow): Promise<boolean> {
  const latest = await trx.selectFrom('parcel').select('id').where('case_id', '=', caseId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return latest?.id === id
}

/** Was it new? Each step of the post counts once, however often it is told. */
export async function insertStep(trx: Transaction<Tables>, parcelId: string, { id, state, at, place }: ParcelEvent): Promise<boolean> {
  try {
    await trx.insertInto('parcel_step').values({ parcel_id: parcelId, event: id, state, at: new Date(at), place: place ?? null }).execute()
    return true
  } catch (error) {
    // Parcel and step are the table's only unique key.
    if (isDuplicate(error)) {
      return false
    }
    throw error
  }
}

export async function keepNumber(db: Kysely<Tables>, id: string, number: string): Promise<void> {
  await db.updateTable('parcel').set({ number }).where('id', '=', id).where('number', 'is', null).execute()
}

/** Parcels the post should be asked about by now, the longest waiting first. */
export const listToAsk = (db: Kysely<Tables>, now: Date, limit: number): Promise<ParcelRow[]> =>
  db.selectFrom('parcel').selectAll().where('ask_at', '<=', now).orderBy('ask_at').limit(limit).execute()

export async function askLater(db: Kysely<Tables>, id: string, askAt: Date): Promise<void> {
  await db.updateTable('parcel').set({ ask_at: askAt }).where('id', '=', id).where('ask_at', 'is not', null).execute()
}
