import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type * as api from '#shared/contract/outlets-desk'
import { findInvoice, redsOf } from '../../adapters/core/invoice-ledger'
import type { BookedInvoice } from '../../adapters/core/invoice-ledger'
import { dayIn } from '#shared/model/day'
import { fen, sum } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import { findRequestByNumber, lockRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { lockReversal } from '../../platform/invoices/reversal'
import { staffedOutlet } from '../../platform/parcels/own-outlet'
import { billsOf } from '../../platform/payments/bills'
import { askRefund } from '../../platform/payments/refunds'
import type { World } from '../../world'
import { isPrintedAt, lockPrinted } from './outlet-desk-store'
import { voidPrinted } from './take-event'

/**
 * Only in the month it was printed, at the outlet that printed it, and while nobody has entered or reversed it. A bill goes back by the cashier,
 * cash over the counter.
 * @law 国税发〔2006〕156号第二十条: all copies are back in the month of issue, and the buyer has not entered it
 */
export const voidPaperInvoice: OnceUseCase<typeof api.voidPaperInvoice> = async (world, caller, { body: { number } }, commit) => {
  const staff = requireStaff(caller)
  const outlet = await staffedOutlet(world.db, staff.id)
  const found = await findRequestByNumber(world.db, world.keys, number)
  const seen = found && (await findInvoice(world.core, number))
  if (!found || !(await isPrintedAt(world.db, outlet.id, number)) || (await isOwnMatter(world.db, staff.id, found))) {
    throw new Failure('object.not_found')
  }
  return commit(async (trx) => {
    const isFree = seen !== undefined && (await isFreeLocked(trx, world, seen))
    const request = await lockRequest(trx, world.keys, found.caseId)
    const isOurs = await lockPrinted(trx, outlet.id, number)
    if (!isOurs || !isFree || request.number !== number || request.state !== 'done' || !isOfThisMonth(request, world.now())) {
      throw new Failure('invoice.not_voidable', { isOurs, isFree, state: request.state })
    }
    const refunded = await payBack(trx, world, request)
    await moveRequest(trx, world, request, { on: 'voided', actor: actorOf(staff), facts: { outlet: outlet.id, number } })
    await voidPrinted(trx, world, number)
    return { number, refunded }
  })
}

/** Nobody says of their own invoice that all its copies are back. */
async function isOwnMatter(db: Kysely<Tables>, staffId: string, { personId }: RequestRecord): Promise<boolean> {
  const own = await db
    .selectFrom('staff as s')
    .innerJoin('person as p', 'p.id_number_index', 's.person_id_index')
    .select('p.id')
    .where('s.id', '=', staffId)
    .where('p.id', '=', personId)
    .executeTakeFirst()
  return own !== undefined
}

const isOfThisMonth = ({ numberedOn }: RequestRecord, now: number): boolean => numberedOn?.slice(0, 7) === dayIn(now).slice(0, 7)

/** Neither booked nor reversed: asked under the lock that its booking and its red letters take too. */
async function isFreeLocked(trx: Transaction<Tables>, world: World, seen: BookedInvoice): Promise<boolean> {
  const { reversed } = await lockReversal(trx, seen, await redsOf(world.core, [seen.number]))
  const now = await findInvoice(world.core, seen.number)
  return reversed === 0 && now !== undefined && now.bookedOn === undefined && now.voidedOn === undefined
}

async function payBack(trx: Transaction<Tables>, world: World, { caseId, cash }: RequestRecord): Promise<Fen> {
  const paid = (await billsOf(trx, caseId)).filter(({ state }) => state === 'paid' || state === 'received')
  for (const { id: billId, amount } of paid) {
    await askRefund(trx, world, { billId, caseId, amount, reason: 'void' })
  }
  return sum([cash ?? fen(0), ...paid.map(({ amount }) => amount)])
}
