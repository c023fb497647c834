import { sql } from 'kysely'
import type { RawBuilder, Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { World } from '../../world'
import { caseFields, openSubject } from '../cases/case-fields'
import type { Tables } from '../db/tables'
import { eachApart } from '../jobs/each-apart'
import { notTold } from './not-told'
import { tell } from './tell'

/** An answer that was promised for an earlier time. */
export interface Late {
  /** what waits for it */
  caseId: string
  /** the case whose people wait */
  toldOf: string
  promised: Date
  /** which promise it is: one made anew is another one */
  mark: Date
  template: 'filing.late' | 'dispute.late' | 'request.late'
}

/** Of a job's query: nobody has said sorry to this person for this promise yet. @param columns those that name the person, the case, and the promise's mark */
export const notSaidSorry = (columns: { personId: string; caseId: string; mark: string }): RawBuilder<boolean> =>
  notTold(columns.personId, sql`concat('late/', ${sql.ref(columns.caseId)}, '/', round(unix_timestamp(${sql.ref(columns.mark)}) * 1000))`)

/** Says sorry to everybody of a case, once for each promise. @param stillWaits looks again under the lock that every change takes first */
export async function saySorry<One extends Late>(world: World, found: readonly One[], stillWaits: (trx: Transaction<Tables>, late: One) => Promise<boolean>): Promise<void> {
  await eachApart(world, found, async (trx, late) => {
    if (await stillWaits(trx, late)) {
      await tellOf(trx, world, late)
    }
  })
}

async function tellOf(trx: Transaction<Tables>, world: World, { caseId, toldOf, promised, mark, template }: Late): Promise<void> {
  const people = await trx
    .selectFrom('case_party as p')
    .innerJoin('case_file as f', 'f.id', 'p.case_id')
    .select(['p.person_id', 'f.id', 'f.number', 'f.subject_sealed'])
    .where('p.case_id', '=', toldOf)
    .execute()
  await tell(
    trx,
    world,
    people.map((row) => ({
      personId: row.person_id,
      template,
      event: `late/${caseId}/${mark.getTime()}`,
      caseId: row.id,
      fields: { ...caseFields({ number: row.number, subject: openSubject(world.keys, row.id, row.subject_sealed) }), promised: instant(promised.getTime()) },
    })),
  )
}
