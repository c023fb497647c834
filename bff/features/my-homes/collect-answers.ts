import { Failure } from '#shared/failure'
import { readCorrectionAnswers } from '../../adapters/core/registry'
import { moveCase } from '../../platform/cases/case-book'
import type { World } from '../../world'
import { correctionMoves } from './correction-moves'
import { waitingCaseIds } from './correction-store'

const PAGE = 200

/** Job: asks the registry which waiting requests it has answered, and closes those cases. */
export async function collectAnswers(world: World): Promise<void> {
  for (let after = ''; ; ) {
    const ids = await waitingCaseIds(world.db, after, PAGE)
    const last = ids.at(-1)
    if (last === undefined) {
      return
    }
    for (const { id, answer } of await readCorrectionAnswers(world.core, ids)) {
      await close(world, id, answer === 'found' ? 'answeredFound' : 'answeredNotFound')
    }
    after = last
  }
}

async function close(world: World, caseId: string, on: 'answeredFound' | 'answeredNotFound'): Promise<void> {
  try {
    await world.db.transaction().execute((trx) => moveCase(trx, world, correctionMoves, { caseId, on, actor: 'registry' }))
  } catch (error) {
    // Withdrawn between our look and now.
    if (!(error instanceof Failure && error.code === 'case.wrong_state')) {
      throw error
    }
  }
}
