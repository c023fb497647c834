import type { Kysely } from 'kysely'
import { instant } from '#shared/model/day'
import { Failure } from '#shared/failure'
import type { RedLetter } from '#shared/model/invoice'
import { fen, sum } from '#shared/model/money'
import { isOfPerson } from '#shared/model/tax-number'
import type { LedgerInvoice } from '../../adapters/core/invoice-ledger'
import type { Acting } from '../../platform/invoices/acting'
import type { Tables } from '../../platform/db/tables'
import { maskName } from '../../platform/privacy/mask'
import type { RedRecord, Side } from './red-letter-store'

export const otherSide = (side: Side): Side => (side === 'seller' ? 'buyer' : 'seller')

/** On which side of an invoice somebody stands. @throws Failure `object.not_found` on neither */
export function sideIn({ seller, buyerCode }: Pick<LedgerInvoice, 'seller' | 'buyerCode'>, { code }: Pick<Acting, 'code'>): Side {
  if (seller === code) {
    return 'seller'
  }
  if (buyerCode === code) {
    return 'buyer'
  }
  throw new Failure('object.not_found')
}

/** The same of a red letter. @throws Failure `object.not_found` where there is none, or the reader stands on neither side */
export function sideOfRed(red: RedRecord | undefined, acting: Pick<Acting, 'code'>): { red: RedRecord; side: Side } {
  if (!red) {
    throw new Failure('object.not_found')
  }
  return { red, side: sideIn({ seller: red.seller.code ?? '', buyerCode: red.buyer.code }, acting) }
}

/** What a side may read of the name of the other one: of a person the first character. */
export function nameTo(side: Side, red: Pick<RedRecord, 'seller' | 'buyer'>, whose: Side): string {
  const { code, name } = red[whose]
  const isPerson = code === undefined || isOfPerson(code)
  return whose === side || !isPerson ? name : maskName(name)
}

/** A red letter as one of its sides sees it. Taxes that go back are the seller's alone. */
export async function redView(db: Kysely<Tables>, red: RedRecord, side: Side): Promise<RedLetter> {
  const money = side === 'seller' ? await moneyOf(db, red) : {}
  const { caseId, original, state, gross, net, tax, reason, startedBy, openedAt, lapsesAt, number, why } = red
  return {
    id: caseId,
    original,
    state,
    gross,
    net,
    tax,
    reason,
    startedBy,
    isYours: state === 'waiting' && startedBy !== side,
    seller: nameTo(side, red, 'seller'),
    buyer: nameTo(side, red, 'buyer'),
    openedAt: instant(openedAt.getTime()),
    ...(lapsesAt ? { lapsesAt: instant(lapsesAt.getTime()) } : {}),
    ...(number && state === 'issued' ? { redNumber: number } : {}),
    ...money,
    ...(why === undefined ? {} : { why }),
  }
}

async function moneyOf(db: Kysely<Tables>, { caseId, original }: RedRecord): Promise<Pick<RedLetter, 'refund' | 'isCash'>> {
  const rows = await db.selectFrom('refund').select(['amount', 'state']).where('case_id', '=', caseId).execute()
  if (rows.length > 0) {
    return { refund: { amount: sum(rows.map(({ amount }) => fen(amount))), state: rows.every(({ state }) => state === 'done') ? 'done' : 'asked' } }
  }
  const request = await db.selectFrom('invoice_request').select('cash').where('number', '=', original).executeTakeFirst()
  return (request?.cash ?? 0) > 0 ? { isCash: true } : {}
}
