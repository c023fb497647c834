import { readCorrectionAnswers } from '../../adapters/core/registry'
import type { World } from '../../world'
import { waitingCaseIds } from './correction-store'
import { moveCorrection } from './move-correction'

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
      await moveCorrection(world, { caseId: id, on: answer === 'found' ? 'answeredFound' : 'answeredNotFound', actor: 'registry' })
    }
    after = last
  }
}
