import type { Kysely, Transaction } from 'kysely'
import type { CaseId } from '#shared/model/ids'
import type { Tables } from '../../platform/db/tables'

/** The request an invoice came from. */
export async function findRequestId(db: Kysely<Tables>, number: string): Promise<CaseId | undefined> {
  const row = await db.selectFrom('invoice_request').select('case_id').where('number', '=', number).executeTakeFirst()
  return row?.case_id as CaseId | undefined
}

/** A red letter over an invoice that waits for the other side. */
export async function findWaitingLetter(db: Kysely<Tables>, original: string): Promise<CaseId | undefined> {
  const row = await db.selectFrom('red_letter').select('case_id').where('original', '=', original).where('state', '=', 'waiting').executeTakeFirst()
  return row?.case_id as CaseId | undefined
}

/** How much of an invoice is reversed or about to be, fen; undefined: nothing was ever begun here. */
export async function reversedNow(db: Kysely<Tables>, original: string): Promise<number | undefined> {
  return (await db.selectFrom('invoice_reversal').select('reversed').where('original', '=', original).executeTakeFirst())?.reversed
}

interface Booking {
  number: string
  personId: string
  asCode: string | undefined
  capacity: string | undefined
  at: Date
}

/** Who booked it; the first one stays. */
export async function noteBooking(trx: Transaction<Tables>, { number, personId, asCode, capacity, at }: Booking): Promise<void> {
  await trx
    .insertInto('invoice_booking')
    .ignore()
    .values({ number, person_id: personId, as_code: asCode ?? null, capacity: capacity ?? null, created_at: at })
    .execute()
}
