import type * as api from '#shared/contract/cases'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { listMoments, readCaseLine } from '../../platform/cases/case-store'

export const readCase: UseCase<typeof api.readCase> = async (world, caller, { params }) => {
  const line = await readCaseLine(world.db, world.keys, params.caseId, requirePerson(caller).id)
  return { case: line, moments: await listMoments(world.db, params.caseId) }
}
