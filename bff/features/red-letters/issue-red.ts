import type { Transaction } from 'kysely'
import { fen, sum } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { Failure } from '#shared/failure'
import { findInvoice, issueInvoice } from '../../adapters/core/invoice-ledger'
import type { LedgerInvoice } from '../../adapters/core/invoice-ledger'
import { moveCase } from '../../platform/cases/case-book'
import { listParties } from '../../platform/cases/case-parties'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { redMoves } from '../../platform/invoices/invoice-moves'
import { findRequestByNumber } from '../../platform/invoices/request-store'
import { lockKnownReversal } from '../../platform/invoices/reversal'
import { billsOf } from '../../platform/payments/bills'
import { askRefund } from '../../platform/payments/refunds'
import type { World } from '../../world'
import { findRed, livingReds, lockRed, updateRed } from './red-letter-store'
import type { RedRecord } from './red-letter-store'
import { saysOf } from './says-of'
import { refundShare } from './split-red'

const ACTOR = 'outbox'

/** Outbox handler of `red.issue`: enters the red invoice into the ledger (idempotent by its number), then notes it and asks for the taxes to go back. */
export async function issueRed(world: World, { body: { caseId = '' } }: { id: string; body: Record<string, string> }): Promise<void> {
  const red = await findRed(world.db, world.keys, caseId)
  if (!red) {
    throw new Error('a message without its red letter')
  }
  if (red.state !== 'issuing') {
    return // issued by a run whose note was lost
  }
  await issueInvoice(world.core, redInvoice(await originalOf(world, red), red))
  const paid = await paidFor(world, red.original)
  await runAgain(() => world.db.transaction().execute((trx) => noteIssued(trx, world, red, paid)))
  world.nudge()
}

/** @throws Failure `core.unavailable` when the ledger does not know it any more: it must not be taken for done */
async function originalOf(world: World, { original }: RedRecord): Promise<LedgerInvoice> {
  const invoice = await findInvoice(world.core, original)
  if (!invoice) {
    throw new Failure('core.unavailable', { service: 'invoiceLedger', why: 'no original', number: original })
  }
  return invoice
}

/** As the original but for the sign, its own number and day, and whom it reverses. */
function redInvoice(original: LedgerInvoice, { number, numberedOn, net, tax }: RedRecord): LedgerInvoice {
  if (!number || !numberedOn) {
    throw new Error('a red letter to be issued has no number')
  }
  const { kind, seller, sellerName, buyerName, buyerCode, item, itemCode, rate, isProxy } = original
  const same = { kind, seller, sellerName, buyerName, buyerCode, item, itemCode, rate, isProxy }
  const note = `被红冲蓝字发票号码：${original.number}`
  return { ...same, number, medium: 'digital', amount: fen(0 - net), tax: fen(0 - tax), note, original: original.number, issuedOn: numberedOn }
}

interface Paid {
  billId: string
  personId: string
  /** taxes alone, postage stays */
  taxes: Fen
}

/** What was paid in taxes for an invoice of ours; undefined: nothing, in cash at a counter, or it is none of ours. */
async function paidFor(world: World, number: string): Promise<Paid | undefined> {
  const request = await findRequestByNumber(world.db, world.keys, number)
  const bill = request && (await billsOf(world.db, request.caseId)).find(({ state }) => state === 'paid' || state === 'received')
  return bill && { billId: bill.id, personId: bill.personId, taxes: fen(bill.amount - request.quote.postage) }
}

async function noteIssued(trx: Transaction<Tables>, world: World, { caseId, original }: RedRecord, paid: Paid | undefined): Promise<void> {
  const { gross } = await lockKnownReversal(trx, original)
  const red = await lockRed(trx, world.keys, caseId)
  if (red.state !== 'issuing') {
    return
  }
  const issued = (await livingReds(trx, original)).filter(({ state }) => state === 'issued')
  const share = paid ? refundShare(paid.taxes, { gross, before: sum(issued.map((one) => one.gross)), now: red.gross }) : fen(0)
  await updateRed(trx, caseId, { state: 'issued', issued_at: new Date(world.now()) })
  const parties = (await listParties(trx, caseId, ACTOR)).map(({ personId }) => personId)
  // Whoever paid hears of the money, also when a colleague started this.
  const joining = paid && share > 0 && !parties.includes(paid.personId) ? { joining: paid.personId } : {}
  await moveCase(trx, world, redMoves, { caseId, on: 'issued', actor: ACTOR, ...joining, says: { ...saysOf(red), number: red.number ?? '', original } })
  if (paid && share > 0) {
    await askRefund(trx, world, { billId: paid.billId, caseId, amount: share, reason: 'red' })
  }
}
