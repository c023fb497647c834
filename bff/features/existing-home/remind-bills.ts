import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { addDays, clockIn, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { fen, inYuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { lateFee } from '../../engines/law/late-fee'
import { caseFields, openSubject } from '../../platform/cases/case-fields'
import type { Tables } from '../../platform/db/tables'
import { notTold } from '../../platform/notices/not-told'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'
import { eachApart } from '../../platform/jobs/each-apart'

/** Days before the last one on which somebody who has not paid is reminded. */
const DAYS_BEFORE = [5, 2, 0]
const FROM_CLOCK = '09:00'
const AT_ONCE = 500

/** Job: from nine in the morning, whoever has a bill that is still open five days, two days and on the day before it is late. */
export async function remindBills(world: World): Promise<void> {
  if (clockIn(world.now()) < FROM_CLOCK) {
    return
  }
  for (const left of DAYS_BEFORE) {
    await eachApart(world, await unpaidBills(world.db, addDays(dayIn(world.now()), left), left), async (trx, bill) => {
      // Whoever has just paid is not reminded: the bill is locked and looked at again.
      const row = await trx.selectFrom('bill').select('state').where('id', '=', bill.id).forUpdate().executeTakeFirst()
      if (row?.state === 'open' || row?.state === 'paying') {
        await tell(trx, world, [reminder(world, bill, left)])
      }
    })
  }
}

interface Unpaid {
  id: string
  caseId: string
  personId: string
  amount: Fen
  dueOn: Day
  number: string
  subjectSealed: string
}

const eventOf = (id: string, left: number): string => `bill/${id}/T-${left}`

function reminder(world: World, { id, caseId, personId, amount, dueOn, number, subjectSealed }: Unpaid, left: number) {
  return {
    personId,
    template: left === 0 ? 'bill.last-day' : 'bill.reminder',
    event: eventOf(id, left),
    caseId,
    fields: {
      ...caseFields({ number, subject: openSubject(world.keys, caseId, subjectSealed) }),
      amount: inYuan(amount),
      dueOn,
      lateFee: inYuan(feeOfADay(world, amount, dueOn)),
    },
  }
}

/** By the law of the first late day; a hundred days of it, since a fee of less than a yuan is not taken. */
function feeOfADay({ law }: World, amount: Fen, dueOn: Day): Fen {
  const days = 100
  const line = lateFee(law, { place: PLACE, whose: WHOSE, tax: amount, dueOn, paidOn: addDays(dueOn, days) })
  return fen(line.unknown ? 0 : Math.round(line.due / days))
}

const PLACE = 'CQ'
/** Late fees are alike for each tax. */
const WHOSE = { tax: 'deedTax', payer: 'buyer', party: 0 } as const

/** Of those due on a day, who was not reminded yet. */
async function unpaidBills(db: Kysely<Tables>, dueOn: Day, left: number): Promise<Unpaid[]> {
  const rows = await db
    .selectFrom('bill as b')
    .innerJoin('case_file as f', 'f.id', 'b.case_id')
    .select(['b.id', 'b.case_id', 'b.person_id', 'b.amount', 'b.due_on', 'f.number', 'f.subject_sealed'])
    // A bill of an invoice lapses instead of being late.
    .where('f.kind', '=', 'existingHomeSale')
    .where('b.due_on', '=', dueOn)
    .where('b.state', 'in', ['open', 'paying'])
    .where(notTold('b.person_id', sql`concat('bill/', b.id, '/T-', ${String(left)})`))
    .orderBy('b.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    personId: row.person_id,
    amount: fen(row.amount),
    dueOn: row.due_on as Day,
    number: row.number,
    subjectSealed: row.subject_sealed,
  }))
}
