import type { Transaction } from 'kysely'
import { dayIn } from '#shared/model/day'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import { lockRequest } from '../../platform/invoices/request-store'
import { billsOf, closeAtCashier, lockedBillOf, voidBill } from '../../platform/payments/bills'
import type { World } from '../../world'

const AT_ONCE = 500

/**
 * Job: what was not paid by its day, and what was returned and not corrected by its day, is asked for no longer. An order at the cashier is closed first; money that
 * came before that goes on as paid, money that comes after it goes back.
 */
export async function lapseRequests(world: World): Promise<void> {
  for (const caseId of [...(await unpaid(world)), ...(await uncorrected(world))]) {
    try {
      await lapse(world, caseId)
    } catch (error) {
      // One that cannot be worked on must not keep the others waiting: the job looks at it again.
      world.log.error({ caseId, err: { message: String(error) } }, 'a request could not lapse')
    }
  }
}

async function lapse(world: World, caseId: string): Promise<void> {
  const [seen] = await billsOf(world.db, caseId)
  if (seen && !(await closeAtCashier(world, seen))) {
    return
  }
  await runAgain(() => world.db.transaction().execute((trx) => lapseLocked(trx, world, caseId, seen?.state)))
}

async function lapseLocked(trx: Transaction<Tables>, world: World, caseId: string, seen: string | undefined): Promise<void> {
  const today = dayIn(world.now())
  const request = await lockRequest(trx, world.keys, caseId)
  const bill = await lockedBillOf(trx, caseId)
  const isReturned = request.state === 'returned' && request.returnedUntil !== undefined && request.returnedUntil < today
  // Gone to the cashier between the two looks: its order is open, and the next round closes it.
  const isUnpaid = request.state === 'paying' && bill !== undefined && bill.dueOn < today && bill.state === seen && (await voidBill(trx, bill.id))
  if (isReturned || isUnpaid) {
    await moveRequest(trx, world, request, { on: 'lapsed', actor: 'clock' })
  }
}

async function unpaid({ db, now }: World): Promise<string[]> {
  const rows = await db
    .selectFrom('invoice_request as r')
    .innerJoin('bill as b', 'b.case_id', 'r.case_id')
    .select('r.case_id')
    .where('r.state', '=', 'paying')
    .where('b.state', 'in', ['open', 'paying'])
    .where('b.due_on', '<', dayIn(now()))
    .orderBy('r.case_id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => row.case_id)
}

async function uncorrected({ db, now }: World): Promise<string[]> {
  const rows = await db
    .selectFrom('invoice_request')
    .select('case_id')
    .where('state', '=', 'returned')
    .where('returned_until', '<', dayIn(now()))
    .orderBy('case_id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => row.case_id)
}
