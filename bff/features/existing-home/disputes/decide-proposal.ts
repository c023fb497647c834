import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/assessments-desk'
import { Failure } from '#shared/failure'
import type { MomentKind } from '#shared/model/case'
import type { DisputeOutcome } from '#shared/model/dispute'
import type { Fen } from '#shared/model/money'
import { actorOf, requireStaff } from '../../../http/require-staff'
import type { OnceUseCase, Staff } from '../../../http/use-case'
import { moveCase } from '../../../platform/cases/case-book'
import type { Tables } from '../../../platform/db/tables'
import type { World } from '../../../world'
import { filingMoves } from '../filing-moves'
import { writeTodos } from '../own-filing'
import { replaceAssessment } from '../value-filing'
import { answerFields, valueNotes } from '../value-notes'
import { outcomeOf, standingOf, valueByAnswer } from './dispute-answer'
import { lockOnDesk } from './dispute-desk'
import type { OnDesk } from './dispute-desk'
import { disputeMoves } from './dispute-moves'
import { dropProposal, keepAnswer } from './dispute-store'
import type { DisputeRecord } from './dispute-store'

/** The second clerk agrees, and the answer becomes the value; or sends it back to be proposed anew. Never the first one's own. */
export const decideProposal: OnceUseCase<typeof api.decideProposal> = async (world, caller, { params: { disputeId }, body: { version, decision } }, commit) => {
  const staff = requireStaff(caller)
  return commit(async (trx) => {
    const found = await lockOnDesk(trx, world, staff, { id: disputeId, state: 'inApproval', version })
    const proposal = proposalOf(found.dispute, staff)
    if (decision.kind === 'sendBack') {
      await dropProposal(trx, world.keys, disputeId, decision.reason)
      await moveCase(trx, world, disputeMoves, { caseId: disputeId, on: 'sentBack', actor: actorOf(staff) })
      return { state: 'inReview' }
    }
    await answer(trx, world, { ...found, proposal, by: actorOf(staff), floorSeen: decision.floorSeen })
    return { state: 'done' }
  })
}

type Proposal = NonNullable<DisputeRecord['proposal']>

function proposalOf({ proposal }: DisputeRecord, staff: Staff): Proposal {
  if (!proposal) {
    throw new Error('in approval without a proposal')
  }
  if (proposal.by === actorOf(staff)) {
    throw new Failure('dispute.same_clerk')
  }
  return proposal
}

/** What the other parties read in the filing: whether there is something to look at again. */
const TOLD: Record<DisputeOutcome, MomentKind> = { kept: 'disputeEnded', revalued: 'revalued', priceAccepted: 'revalued' }

interface Agreed extends OnDesk {
  proposal: Proposal
  by: string
  floorSeen: Fen
}

/**
 * Computed again under the filing's lock: by the model that is live now, which the new version names.
 * @throws Failure `filing.changed` when another model went live since the clerk looked, and makes another floor of it
 */
async function answer(trx: Transaction<Tables>, world: World, { dispute, filing, proposal, by, floorSeen }: Agreed): Promise<void> {
  const before = await standingOf(trx, world.keys, filing)
  const { home, assessment, refused } = valueByAnswer(world, before, proposal.answer)
  if (!assessment) {
    throw new Failure('dispute.answer_invalid', { refused })
  }
  if (assessment.floor !== floorSeen) {
    throw new Failure('filing.changed')
  }
  const outcome = outcomeOf[proposal.answer.kind]
  await replaceAssessment(trx, world, filing, { assessment, home, by })
  await keepAnswer(trx, world.keys, { id: dispute.id, outcome, reason: proposal.answer.reason, assessmentId: assessment.id, by, at: new Date(world.now()) })
  const { personId } = dispute
  const fields = answerFields(before.assessment, assessment, proposal.answer.reason)
  await moveCase(trx, world, disputeMoves, { caseId: dispute.id, on: outcome, actor: by, notes: new Map([[personId, { fields }]]) })
  const notes = valueNotes(filing, { assessment, except: personId })
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: TOLD[outcome], actor: by, about: personId, ...(outcome === 'kept' ? {} : { notes }) })
  await writeTodos(trx, world, filing.id)
}
