import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import { askParty, requireSeen } from './ask-again'
import { callerAsPerson } from './filing-person'
import { filingMoves } from './filing-moves'
import type { Own } from './own-filing'
import { lockOwn, readOwn, settleChange } from './own-filing'
import { keepFacts, markConfirmed } from './party-store'

/** "All right": the facts as shown are what the offices say at this moment. */
export const confirmFacts: OnceUseCase<typeof api.confirmFacts> = async (world, caller, { params: { filingId }, body }, commit) => {
  const { filing, own } = await readOwn(world, caller, filingId)
  requireUnsigned({ filing, own })
  await callerAsPerson(world, caller, 'existing-home.confirm')
  const facts = await askParty(world, filing, own, dayIn(world.now()))
  await requireSeen(world, filing, own, { fresh: facts, hash: body.factsSeen })
  return commit(async (trx) => {
    const now = await lockOwn(trx, world, caller, filingId)
    requireUnsigned(now)
    const place = { caseId: filingId, position: own.position }
    await keepFacts(trx, world.keys, { ...place, facts })
    await markConfirmed(trx, filingId, own.position, body.factsSeen)
    await moveCase(trx, world, filingMoves, { caseId: filingId, on: 'confirmed', actor: caller.accountId, facts: { side: own.side } })
    return { filing: await settleChange(trx, world, filingId, own.position) }
  })
}

function requireUnsigned({ filing, own }: Own): void {
  if (filing.state !== 'collecting' || (own.progress !== 'joined' && own.progress !== 'confirmed')) {
    throw new Failure('filing.wrong_state', { state: filing.state, progress: own.progress })
  }
}
