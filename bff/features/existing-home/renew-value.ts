import type { Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { validUntil } from '../../engines/appraisal/valid-until'
import { clerkIn } from '../../http/require-staff'
import { moveCase } from '../../platform/cases/case-book'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'
import { findAssessment, nextVersion } from './assessment-store'
import type { AssessmentRecord } from './assessment-store'
import { requireUndisputed } from './disputes/dispute-store'
import { filingMoves } from './filing-moves'
import { lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { writeTodos } from './own-filing'
import { replaceAssessment, valueFor } from './value-filing'
import { valueNotes } from './value-notes'

/**
 * Nobody signs a value that ran out: it is told anew in a transaction of its own, so that the page can show it, and the step is refused.
 * @throws Failure `filing.changed` then; `core.unavailable` while no price model is live
 */
export async function requireValidValue(world: World, { id, snapshot: { assessment } }: FilingRecord): Promise<void> {
  if (!assessment || assessment.validUntil >= dayIn(world.now())) {
    return
  }
  if (await runAgain(() => world.db.transaction().execute((trx) => renew(trx, world, id)))) {
    throw new Failure('filing.changed')
  }
}

/** False when there was nothing to renew: others may have been first. */
async function renew(trx: Transaction<Tables>, world: World, id: string): Promise<boolean> {
  const filing = await lockFiling(trx, world.keys, id)
  const { assessment } = filing.snapshot
  const kept = assessment && (await findAssessment(trx, world.keys, assessment.id))
  const today = dayIn(world.now())
  if (filing.state !== 'collecting' || !kept || lastDayOf(kept) >= today) {
    return false
  }
  await requireUndisputed(trx, id)
  // The home as it was described: facts that clerks corrected stay so.
  const valued = valueFor(world, { home: kept.home, day: today, reason: 'renewed', version: await nextVersion(trx, id), before: kept.assessment })
  if (valued.refused === 'noModel') {
    throw new Failure('core.unavailable', { service: 'prices', why: 'no price model is live' })
  }
  const by = 'rules'
  await replaceAssessment(trx, world, filing, { ...valued, by })
  await moveCase(trx, world, filingMoves, { caseId: id, on: 'revalued', actor: by, notes: valueNotes(filing, { assessment: valued.assessment }) })
  await writeTodos(trx, world, id)
  return true
}

/** What clerks answered holds as long from their answer, though it tells the price of an earlier day. */
export const lastDayOf = ({ assessment, by, at }: AssessmentRecord): Day => (clerkIn(by) !== undefined ? validUntil(dayIn(at.getTime())) : assessment.validUntil)
