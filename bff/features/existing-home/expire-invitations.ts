import type { World } from '../../world'
import { lockFiling } from './filing-store'
import { livingInvitations, runOutInvitations } from './invitation-store'
import { writeTodos } from './own-filing'
import { markProgress } from './party-store'

const AT_ONCE = 200

/** Job: whoever was invited and did not come in time is to be invited anew, and the seller's list says so. */
export async function expireInvitations(world: World): Promise<void> {
  const now = new Date(world.now())
  for (const { caseId, position } of await runOutInvitations(world.db, now, AT_ONCE)) {
    await world.db.transaction().execute(async (trx) => {
      const { parties } = await lockFiling(trx, world.keys, caseId)
      const living = await livingInvitations(trx, world.keys, caseId, now)
      if (parties.find((party) => party.position === position)?.progress === 'invited' && !living.some((one) => one.position === position)) {
        await markProgress(trx, caseId, position, 'absent')
        await writeTodos(trx, world, caseId)
      }
    })
  }
}
