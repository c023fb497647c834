import type * as api from '#shared/contract/assessments-desk'
import { Failure } from '#shared/failure'
import { actorOf, requireStaff } from '../../../http/require-staff'
import type { OnceUseCase } from '../../../http/use-case'
import { moveCase } from '../../../platform/cases/case-book'
import { requireSound, standingOf, valueByAnswer } from './dispute-answer'
import { lockOnDesk } from './dispute-desk'
import { disputeMoves } from './dispute-moves'
import { keepProposal } from './dispute-store'

/** The first clerk's word; it changes nothing of the value until a second one agrees. */
export const proposeAnswer: OnceUseCase<typeof api.proposeAnswer> = async (world, caller, { params: { disputeId }, body: { version, answer } }, commit) => {
  const staff = requireStaff(caller)
  return commit(async (trx) => {
    const { dispute, filing } = await lockOnDesk(trx, world, staff, { id: disputeId, state: 'inReview', version })
    const now = await standingOf(trx, world.keys, filing)
    requireSound(world, now, answer)
    const { assessment, refused } = valueByAnswer(world, now, answer)
    if (!assessment) {
      throw new Failure('dispute.answer_invalid', { refused })
    }
    const { value, floor } = assessment
    const by = actorOf(staff)
    await keepProposal(trx, world.keys, { id: dispute.id, proposal: { answer, value, floor }, by, at: new Date(world.now()) })
    await moveCase(trx, world, disputeMoves, { caseId: dispute.id, on: 'proposed', actor: by })
    return { state: 'inApproval' }
  })
}
