import type * as api from '#shared/contract/assessments'
import type { Otherwise } from '#shared/model/assessment'
import { dayIn } from '#shared/model/day'
import { otherwiseOf } from '../../engines/appraisal/value-home'
import type { UseCase } from '../../http/use-case'
import type { World } from '../../world'
import { listAssessments, versionShown } from './assessment-store'
import type { AssessmentRecord } from './assessment-store'
import { assessmentShown } from './assessment-view'
import { findDecision } from './decision-store'
import { disputeRule } from './disputes/dispute-rule'
import { countDisputes, disputesOf } from './disputes/dispute-store'
import { disputeShown } from './disputes/dispute-view'
import type { FilingRecord } from './filing-store'
import { readOwn, viewOf } from './own-filing'
import { filingTaxes } from './party-taxes'

/** What the home is worth for tax, to every party alike, whatever became of the filing; of the disputes each sees the own. */
export const readAssessment: UseCase<typeof api.readAssessment> = async (world, caller, { params: { filingId } }) => {
  const { db, keys } = world
  const { filing, own } = await readOwn(world, caller, filingId)
  const { assessment, refused } = filing.snapshot
  const [shown, priceUsed, versions, disputes, count] = await Promise.all([
    viewOf(db, world, filing, own.position),
    priceUsedIn(world, filing),
    listAssessments(db, keys, filingId),
    disputesOf(db, keys, filingId, own.position),
    countDisputes(db, filingId),
  ])
  const isTurn = filing.state === 'collecting' && (own.progress === 'joined' || own.progress === 'confirmed')
  return {
    filing: shown,
    ...(assessment ? { assessment: assessmentShown(assessment) } : {}),
    ...(refused ? { refused } : {}),
    ...(priceUsed ? { priceUsed } : {}),
    otherwise: otherwiseBy(world, versions.find((one) => one.assessment.id === assessment?.id)),
    versions: versions.map(versionShown),
    disputes: await Promise.all(disputes.map((dispute) => disputeShown(db, keys, dispute))),
    mayDispute: isTurn && assessment !== undefined && shown.dispute === undefined && count < disputeRule.most,
  }
}

/** Only the model that made the value can tell what would change it; a report of an appraiser says nothing of that. */
function otherwiseBy({ prices: { live } }: World, kept: AssessmentRecord | undefined): Otherwise[] {
  const isTold = kept !== undefined && live?.id === kept.assessment.model.id && kept.assessment.appraisal === undefined
  return isTold ? otherwiseOf(live, kept.home, kept.assessment.asOf) : []
}

/** What was decided stands; before that, what signing today would take. */
async function priceUsedIn({ db, keys, law, now }: World, { id, snapshot, parties }: FilingRecord): Promise<'declared' | 'assessed' | undefined> {
  const decision = await findDecision(db, keys, id)
  return decision ? (decision.priceUsed ?? undefined) : filingTaxes(law, snapshot, parties, dayIn(now())).priceUsed
}
