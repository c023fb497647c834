import type { Transaction } from 'kysely'
import { runAgain } from '../db/connect'
import type { Tables } from '../db/tables'
import type { World } from '../../world'

/**
 * What a job has found, one after another and each in a transaction of its own. One that cannot be worked on must not keep the others waiting: the log
 * says so, and the job looks at it again.
 */
export async function eachApart<Found extends { caseId: string }>(
  { db, log }: World,
  found: readonly Found[],
  work: (trx: Transaction<Tables>, one: Found) => Promise<void>,
): Promise<void> {
  for (const one of found) {
    try {
      await runAgain(() => db.transaction().execute((trx) => work(trx, one)))
    } catch (error) {
      log.error({ caseId: one.caseId, err: { message: String(error) } }, 'one of many could not be worked on')
    }
  }
}
