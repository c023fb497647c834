import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { Failure } from '#shared/failure'
import type { Appraisal, Assessment, AssessmentReason } from '#shared/model/assessment'
import { addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { DisputedFact, DisputeOutcome, ProposedAnswer } from '#shared/model/dispute'
import { AssessmentId } from '#shared/model/ids'
import { endsOf } from '../../../engines/appraisal/band'
import type { HomeFacts } from '../../../engines/appraisal/home-facts'
import type { Tables } from '../../../platform/db/tables'
import type { Keys } from '../../../platform/privacy/keys'
import type { World } from '../../../world'
import { findAssessment } from '../assessment-store'
import type { FilingRecord } from '../filing-store'
import { valueFor } from '../value-filing'
import type { Valued } from '../value-filing'
import { isSaid, withFacts } from './dispute-facts'
import { disputeRule } from './dispute-rule'

type Desk = Pick<World, 'prices' | 'newId' | 'now'>

/** The value as it stands, with the home as it was described for it. */
export interface Standing {
  assessment: Assessment
  home: HomeFacts
}

/** @throws Failure `object.not_found` when the filing has no value that could be disputed */
export async function standingOf(db: Kysely<Tables>, keys: Keys, { snapshot }: FilingRecord): Promise<Standing> {
  const kept = snapshot.assessment && (await findAssessment(db, keys, snapshot.assessment.id))
  if (!kept) {
    throw new Failure('object.not_found')
  }
  return kept
}

export const outcomeOf: Record<ProposedAnswer['kind'], DisputeOutcome> = {
  keep: 'kept',
  correctFacts: 'revalued',
  pickComparables: 'revalued',
  adoptAppraisal: 'revalued',
  acceptPrice: 'priceAccepted',
}

/** The next version of the value as an answer makes it; nothing is kept. It is told for the same day: only what was disputed is to change it. */
export function valueByAnswer(desk: Desk, now: Standing, answer: ProposedAnswer): Valued {
  switch (answer.kind) {
    case 'keep':
      return again(desk, now, { reason: 'kept' })
    case 'acceptPrice':
      return again(desk, now, { reason: 'priceAccepted', priceAccepted: true })
    case 'adoptAppraisal':
      return again(desk, now, { reason: 'appraisalAdopted', ...byReport(now, answer.appraisal) })
    case 'correctFacts':
      return valueAnew(desk, { ...now, home: withFacts(now.home, answer.facts) }, { reason: 'factCorrected' })
    case 'pickComparables':
      return valueAnew(desk, now, { reason: 'comparablesPicked', picked: answer.sales })
  }
  return answer satisfies never
}

/** The home valued anew by the model that is live. */
export const valueAnew = (desk: Desk, { home, assessment: before }: Standing, why: { reason: AssessmentReason; picked?: readonly string[] }): Valued =>
  valueFor(desk, { home, day: before.asOf, version: before.version + 1, before, ...why })

function again({ newId }: Desk, { home, assessment }: Standing, other: Partial<Assessment> & Pick<Assessment, 'reason'>): Valued {
  return { home, assessment: { ...assessment, ...other, id: v.parse(AssessmentId, newId()), version: assessment.version + 1 } }
}

/** The report's value with the band that the model has for the complex. */
function byReport({ assessment: { band } }: Standing, { by, number, on, value }: Appraisal): Partial<Assessment> {
  return { value, ...endsOf(value, band), appraisal: { by, number, on, value } }
}

/**
 * Before an answer is proposed or tried.
 * @throws Failure `dispute.answer_invalid` when it contradicts the calendar or the home
 */
export function requireSound({ now }: Desk, { home }: Standing, answer: ProposedAnswer): void {
  const why = answer.kind === 'adoptAppraisal' ? faultOfReport(answer.appraisal, dayIn(now())) : answer.kind === 'correctFacts' ? faultOfFacts(home, answer.facts) : undefined
  if (why !== undefined) {
    throw new Failure('dispute.answer_invalid', { fields: { [answer.kind === 'adoptAppraisal' ? 'answer.appraisal.on' : 'answer.facts']: why } })
  }
}

const faultOfReport = ({ on }: Appraisal, today: Day): string | undefined =>
  on > today ? 'day.future' : on < addMonths(today, -12 * disputeRule.reportYears) ? 'day.too_old' : undefined

function faultOfFacts(home: HomeFacts, facts: readonly DisputedFact[]): string | undefined {
  const { floor, floors, builtArea, innerArea } = withFacts(home, facts)
  if (new Set(facts.map(({ name }) => name)).size < facts.length) {
    return 'facts.twice'
  }
  if ((floor !== null && floors !== null && floor > floors) || (innerArea !== null && builtArea < innerArea)) {
    return 'facts.impossible'
  }
  return facts.every((fact) => isSaid(home, fact)) ? 'facts.nothing_new' : undefined
}
