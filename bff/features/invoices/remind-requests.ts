import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { addDays, clockIn, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { fen, inYuan } from '#shared/model/money'
import { caseFields, openSubject } from '../../platform/cases/case-fields'
import type { Tables } from '../../platform/db/tables'
import { eachApart } from '../../platform/jobs/each-apart'
import { notTold } from '../../platform/notices/not-told'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'

const FROM_CLOCK = '09:00'
const AT_ONCE = 500

interface Ending {
  caseId: string
  /** the last day on which it can be paid, or corrected */
  lastDay: Day
}

/** Job: from nine in the morning of the day before its last one, once, whoever has not paid, or not corrected what came back. */
export async function remindRequests(world: World): Promise<void> {
  if (clockIn(world.now()) < FROM_CLOCK) {
    return
  }
  await eachApart(world, await unpaid(world), (trx, one) => remindOfBill(trx, world, one))
  await eachApart(world, await uncorrected(world), (trx, one) => remindToCorrect(trx, world, one))
}

/** Whoever has just paid is not reminded: the request and its bill are locked and looked at again. */
async function remindOfBill(trx: Transaction<Tables>, world: World, { caseId, lastDay }: Ending): Promise<void> {
  const request = await lockedRequest(trx, caseId)
  const bill = await trx.selectFrom('bill').select(['state', 'amount', 'due_on']).where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  const isOpen = (bill?.state === 'open' || bill?.state === 'paying') && bill.due_on === lastDay
  if (request?.state === 'paying' && isOpen) {
    const fields = { ...(await fieldsOf(trx, world, caseId)), amount: inYuan(fen(bill.amount)), dueOn: lastDay }
    await tell(trx, world, [{ personId: request.person_id, template: 'invoice.pay-soon', event: eventOf(caseId, lastDay), caseId, fields }])
  }
}

async function remindToCorrect(trx: Transaction<Tables>, world: World, { caseId, lastDay }: Ending): Promise<void> {
  const request = await lockedRequest(trx, caseId)
  if (request?.state === 'returned' && request.returned_until === lastDay) {
    const fields = { ...(await fieldsOf(trx, world, caseId)), until: lastDay }
    await tell(trx, world, [{ personId: request.person_id, template: 'invoice.correct-soon', event: eventOf(caseId, lastDay), caseId, fields }])
  }
}

const eventOf = (caseId: string, lastDay: Day): string => `lapse/${caseId}/${lastDay}`

const lockedRequest = (trx: Transaction<Tables>, caseId: string) =>
  trx.selectFrom('invoice_request').select(['state', 'person_id', 'returned_until']).where('case_id', '=', caseId).forUpdate().executeTakeFirst()

async function fieldsOf(trx: Transaction<Tables>, { keys }: World, caseId: string): Promise<ReturnType<typeof caseFields>> {
  const { number, subject_sealed: sealed } = await trx.selectFrom('case_file').select(['number', 'subject_sealed']).where('id', '=', caseId).executeTakeFirstOrThrow()
  return caseFields({ number, subject: openSubject(keys, caseId, sealed) })
}

/** A job that stood still on the day before makes up for it on the last one. */
const lastDays = (now: number): [Day, Day] => [dayIn(now), addDays(dayIn(now), 1)]

async function unpaid({ db, now }: World): Promise<Ending[]> {
  const rows = await db
    .selectFrom('bill as b')
    .innerJoin('invoice_request as r', 'r.case_id', 'b.case_id')
    .select(['b.case_id', 'b.due_on'])
    .where('b.due_on', 'in', lastDays(now()))
    .where('b.state', 'in', ['open', 'paying'])
    .where('r.state', '=', 'paying')
    .where(notTold('r.person_id', sql`concat('lapse/', b.case_id, '/', b.due_on)`))
    .orderBy('b.case_id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, lastDay: row.due_on as Day }))
}

async function uncorrected({ db, now }: World): Promise<Ending[]> {
  const rows = await db
    .selectFrom('invoice_request as r')
    .select(['r.case_id', 'r.returned_until'])
    .where('r.state', '=', 'returned')
    .where('r.returned_until', 'in', lastDays(now()))
    .where(notTold('r.person_id', sql`concat('lapse/', r.case_id, '/', r.returned_until)`))
    .orderBy('r.case_id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, lastDay: row.returned_until as Day }))
}
