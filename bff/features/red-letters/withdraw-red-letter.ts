import type * as api from '#shared/contract/red-letters'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import { actingAs, capacityOf } from '../../platform/invoices/acting'
import { giveBack, lockWaiting, moveWaiting } from './end-red'
import { findRed, updateRed } from './red-letter-store'
import { redView, sideOfRed } from './red-view'

/** Whoever started it takes it back, as long as the other side has not answered. */
export const withdrawRedLetter: OnceUseCase<typeof api.withdrawRedLetter> = async (world, caller, { params: { redId }, body }, commit) => {
  const acting = await actingAs(world, caller, body.as, 'invoice.red')
  const { red: seen, side } = sideOfRed(await findRed(world.db, world.keys, redId), acting)
  if (seen.startedBy !== side) {
    throw new Failure('red.closed')
  }
  const reply = await commit(async (trx) => {
    const red = await lockWaiting(trx, world, seen)
    await updateRed(trx, redId, { state: 'withdrawn' })
    await giveBack(trx, red)
    await moveWaiting(trx, world, red, { on: 'withdrawn', actor: acting.accountId, personId: acting.personId, facts: { side, ...capacityOf(acting) } })
    return { redLetter: await redView(trx, { ...red, state: 'withdrawn' }, side) }
  })
  world.nudge()
  return reply
}
