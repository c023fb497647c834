import { eachApart } from '../../platform/jobs/each-apart'
import { lockKnownReversal } from '../../platform/invoices/reversal'
import type { World } from '../../world'
import { giveBack, moveWaiting } from './end-red'
import { lockRed, runOutReds, updateRed } from './red-letter-store'

const AT_ONCE = 200

/** Job: a red letter that nobody confirmed in time lapses, and its invoice stays as it is. */
export async function lapseRedLetters(world: World): Promise<void> {
  const found = await runOutReds(world.db, new Date(world.now()), AT_ONCE)
  await eachApart(world, found, async (trx, { caseId, original }) => {
    await lockKnownReversal(trx, original)
    const red = await lockRed(trx, world.keys, caseId)
    if (red.state !== 'waiting') {
      return // answered or withdrawn since we looked
    }
    await updateRed(trx, caseId, { state: 'lapsed' })
    await giveBack(trx, red)
    await moveWaiting(trx, world, red, { on: 'lapsed', actor: 'clock' })
  })
  if (found.length > 0) {
    world.nudge()
  }
}
