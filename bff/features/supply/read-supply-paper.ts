import type * as api from '#shared/contract/supply-desk'
import { Failure } from '#shared/failure'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { readContent } from '../../platform/papers/paper-store'
import { noteReading } from '../../platform/privacy/reveal'
import { readOnDesk } from './supply-desk'

/** A paper of a request that is this clerk's business; who looked at it is noted first. */
export const readSupplyPaper: UseCase<typeof api.readSupplyPaper> = async (world, caller, { params: { requestId, paperId } }) => {
  const staff = requireStaff(caller)
  const { caseId } = await readOnDesk(world, staff, requestId)
  const found = await readContent(world.db, world.keys, paperId, { caseId })
  if (!found) {
    throw new Failure('object.not_found')
  }
  const { paper, content, personId } = found
  const why = { actor: actorOf(staff), purpose: 'desk.supply', traceId: caller.traceId }
  await noteReading(world.db, [{ id: world.newId(), at: new Date(world.now()), personId, field: 'paper.content', ...why }])
  return { paper, content }
}
