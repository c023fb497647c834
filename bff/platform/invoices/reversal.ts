import type { Kysely, Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { BookedInvoice, LedgerInvoice } from '../../adapters/core/invoice-ledger'
import type { Tables } from '../db/tables'

/** How much of an invoice is reversed or about to be; the rest can be. */
interface Reversal {
  gross: Fen
  reversed: Fen
}

type Sums = Pick<LedgerInvoice, 'amount' | 'tax'>

/** With VAT. */
export const grossOf = ({ amount, tax }: Sums): Fen => fen(amount + tax)

/** What red invoices of the ledger have taken from an original; positive. */
export const reversedBy = (reds: readonly Sums[]): Fen => fen(-reds.reduce((total, red) => total + grossOf(red), 0))

/**
 * Locks what is left of an invoice: red letters, its booking and its voiding come one after another. Taken before any other lock; the first one writes the row.
 * @param reds those the ledger has over it
 */
export async function lockReversal(trx: Transaction<Tables>, original: Pick<LedgerInvoice, 'number' | 'amount' | 'tax'>, reds: readonly Sums[]): Promise<Reversal> {
  await trx
    .insertInto('invoice_reversal')
    .ignore()
    .values({ original: original.number, gross: grossOf(original), reversed: reversedBy(reds) })
    .execute()
  return lockKnownReversal(trx, original.number)
}

/** The same for an invoice that has its row. */
export async function lockKnownReversal(trx: Transaction<Tables>, original: string): Promise<Reversal> {
  const row = await trx.selectFrom('invoice_reversal').select(['gross', 'reversed']).where('original', '=', original).forUpdate().executeTakeFirstOrThrow()
  return { gross: fen(row.gross), reversed: fen(row.reversed) }
}

/** Takes of the rest of a locked one, or gives back (negative). */
export async function reverseMore(trx: Transaction<Tables>, original: string, by: number): Promise<void> {
  await trx
    .updateTable('invoice_reversal')
    .set((eb) => ({ reversed: eb('reversed', '+', by) }))
    .where('original', '=', original)
    .execute()
}

/**
 * Why an invoice can have no red letter at all. Paper of the same month is voided instead (作废); the invoice of a sale of a home ends with its filing.
 * @law 国家税务总局公告2024年第11号; 国税发〔2006〕156号第二十条
 */
export function barToRed(invoice: BookedInvoice, today: Day): 'isRed' | 'isVoid' | 'paper' | 'ownErrand' | undefined {
  if (invoice.original !== undefined || invoice.amount < 0) {
    return 'isRed'
  }
  if (invoice.voidedOn !== undefined) {
    return 'isVoid'
  }
  if (invoice.medium === 'paper' && invoice.issuedOn.slice(0, 7) === today.slice(0, 7)) {
    return 'paper'
  }
  return invoice.item.startsWith('不动产销售') ? 'ownErrand' : undefined
}

/**
 * Paper of ours that can be neither booked nor reversed: void already, though the ledger hears of it later; or in nobody's hands yet, since what is lost or comes back
 * is printed anew. Asked under the lock of its reversal.
 */
export async function barToPaper(db: Kysely<Tables>, number: string): Promise<'isVoid' | 'onItsWay' | undefined> {
  const sheet = await db.selectFrom('paper_use').select(['case_id', 'void_at']).where('number', '=', number).executeTakeFirst()
  if (!sheet || sheet.void_at !== null) {
    return sheet && 'isVoid'
  }
  const onItsWay = await db
    .selectFrom('invoice_request as r')
    .leftJoin('parcel as p', (join) => join.onRef('p.case_id', '=', 'r.case_id').on('p.state', '=', 'delivered'))
    .select('r.case_id')
    .where('r.case_id', '=', sheet.case_id)
    .where('r.state', 'in', ['printing', 'shipping'])
    .where('p.id', 'is', null)
    .executeTakeFirst()
  return onItsWay && 'onItsWay'
}
