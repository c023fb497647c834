import { Failure } from '#shared/failure'
import type * as api from '#shared/contract/my-homes'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import { readCaseLine } from '../../platform/cases/case-store'
import { correctionMoves } from './correction-moves'
import { findCorrection } from './correction-store'

/** The citizen takes the request back, any time before there is an answer. */
export const withdrawReport: OnceUseCase<typeof api.withdrawReport> = async (world, caller, { params }, commit) => {
  const { id: personId } = requirePerson(caller)
  const correction = await findCorrection(world.db, params.caseId)
  if (correction?.personId !== personId) {
    throw new Failure('object.not_found')
  }
  return commit(async (trx) => {
    await moveCase(trx, world, correctionMoves, { caseId: params.caseId, on: 'withdrawn', actor: caller.accountId })
    return { case: await readCaseLine(trx, world.keys, params.caseId, personId) }
  })
}
