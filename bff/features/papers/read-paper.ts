import type * as api from '#shared/contract/assessments'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { readContent } from '../../platform/papers/paper-store'
import { noteReading } from '../../platform/privacy/reveal'

/** An own paper, as it is kept. */
export const readPaper: UseCase<typeof api.readPaper> = async (world, caller, { params }) => {
  const { id: personId } = requirePerson(caller)
  const found = await readContent(world.db, world.keys, params.paperId, { personId })
  if (!found) {
    throw new Failure('object.not_found')
  }
  const why = { actor: caller.accountId, purpose: 'paper.own', traceId: caller.traceId }
  await noteReading(world.db, [{ id: world.newId(), at: new Date(world.now()), personId, field: 'paper.content', ...why }])
  return { paper: found.paper, content: found.content }
}
