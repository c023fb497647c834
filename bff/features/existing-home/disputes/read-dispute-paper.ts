import type * as api from '#shared/contract/assessments-desk'
import { Failure } from '#shared/failure'
import { actorOf, requireStaff } from '../../../http/require-staff'
import type { UseCase } from '../../../http/use-case'
import { readContent } from '../../../platform/papers/paper-store'
import { noteReading } from '../../../platform/privacy/reveal'
import { readOnDesk } from './dispute-desk'

/** A paper of a dispute that is this clerk's business; who looked at it is noted first. */
export const readDisputePaper: UseCase<typeof api.readDisputePaper> = async (world, caller, { params: { disputeId, paperId } }) => {
  const staff = requireStaff(caller)
  const { dispute } = await readOnDesk(world, staff, disputeId)
  const found = await readContent(world.db, world.keys, paperId, { caseId: dispute.id })
  if (!found) {
    throw new Failure('object.not_found')
  }
  const { paper, content, personId } = found
  await noteReading(world.db, [
    { id: world.newId(), at: new Date(world.now()), actor: actorOf(staff), personId, field: 'paper.content', purpose: 'desk.dispute', traceId: caller.traceId },
  ])
  return { paper, content }
}
