import type { Kysely } from 'kysely'
import { instant } from '#shared/model/day'
import type { Dispute } from '#shared/model/dispute'
import type { Fen } from '#shared/model/money'
import type { Tables } from '../../../platform/db/tables'
import type { Keys } from '../../../platform/privacy/keys'
import { findAssessment } from '../assessment-store'
import type { DisputeRecord } from './dispute-store'

/** A dispute as its opener sees it: which clerks spoke is not in it. */
export async function disputeShown(db: Kysely<Tables>, keys: Keys, record: DisputeRecord): Promise<Dispute> {
  const { id, number, filingId, state, version, claim, openedAt, answerBy, answer } = record
  const says = registrySaid(record)
  const before = await priceOf(db, keys, record.assessmentId)
  return {
    id,
    number,
    filingId,
    state,
    version,
    claim,
    openedAt: instant(openedAt.getTime()),
    ...(isOpen(record) ? { answerBy: instant(answerBy.getTime()) } : {}),
    ...(says === undefined ? {} : { registrySays: says }),
    before,
    ...(answer ? { answer: { outcome: answer.outcome, reason: answer.reason, at: instant(answer.at.getTime()), ...(await priceOf(db, keys, answer.assessmentId)) } } : {}),
  }
}

/** It waits for a clerk. */
export const isOpen = ({ state }: DisputeRecord): boolean => state === 'inReview' || state === 'inApproval'

/** Kept as text; floors and areas are numbers. */
function registrySaid({ claim, registrySays }: DisputeRecord): string | number | undefined {
  const isNumber = claim.ground === 'wrongFact' && typeof claim.fact.value === 'number'
  return registrySays !== undefined && isNumber ? Number(registrySays) : registrySays
}

async function priceOf(db: Kysely<Tables>, keys: Keys, assessmentId: string): Promise<{ value: Fen; floor: Fen }> {
  const found = await findAssessment(db, keys, assessmentId)
  if (!found) {
    throw new Error('a dispute of a value that is not kept')
  }
  return { value: found.assessment.value, floor: found.assessment.floor }
}
