import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/red-letters'
import type { InputOf } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import type { Acting } from '../../platform/invoices/acting'
import { actingAs, capacityOf } from '../../platform/invoices/acting'
import type { World } from '../../world'
import { agreeRed } from './agree-red'
import { giveBack, lockWaiting, moveWaiting } from './end-red'
import { findRed, lockRed, writeRefusal } from './red-letter-store'
import type { RedRecord, Side } from './red-letter-store'
import { redView, sideOfRed } from './red-view'

/** The other side confirms, and the red invoice is issued; or refuses, and the invoice stays as it is. */
export const answerRedLetter: OnceUseCase<typeof api.answerRedLetter> = async (world, caller, { params: { redId }, body: { as, answer } }, commit) => {
  const acting = await actingAs(world, caller, as, 'invoice.red')
  const { red: seen, side } = sideOfRed(await findRed(world.db, world.keys, redId), acting)
  if (seen.startedBy === side) {
    throw new Failure('red.closed')
  }
  const reply = await commit(async (trx) => {
    const red = await lockWaiting(trx, world, seen)
    await settle(trx, world, { red, acting, side, answer })
    return { redLetter: await redView(trx, await lockRed(trx, world.keys, redId), side) }
  })
  world.nudge()
  return reply
}

interface Answer {
  red: RedRecord
  acting: Acting
  side: Side
  answer: InputOf<typeof api.answerRedLetter>['body']['answer']
}

async function settle(trx: Transaction<Tables>, world: World, { red, acting, side, answer }: Answer): Promise<void> {
  const step = { actor: acting.accountId, personId: acting.personId, facts: { side, ...capacityOf(acting) } }
  if (answer.kind === 'confirm') {
    await moveWaiting(trx, world, red, { ...step, on: 'redConfirmed' })
    await agreeRed(trx, world, red.caseId)
    return
  }
  await writeRefusal(trx, world.keys, red, answer.why)
  await giveBack(trx, red)
  await moveWaiting(trx, world, red, { ...step, on: 'redRefused', says: { reason: answer.why } })
}
