import type { MomentKind } from '#shared/model/case'
import { Failure } from '#shared/failure'
import { moveCase } from '../../platform/cases/case-book'
import type { World } from '../../world'
import { correctionMoves } from './correction-moves'

/** A move that was not asked for by the citizen. Withdrawn between our look and now: the citizen's word stands, and nothing happens. */
export async function moveCorrection(world: World, step: { caseId: string; on: MomentKind; actor: string }): Promise<void> {
  try {
    await world.db.transaction().execute((trx) => moveCase(trx, world, correctionMoves, step))
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'case.wrong_state')) {
      throw error
    }
  }
}
