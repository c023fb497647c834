import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/assessments'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../../http/use-case'
import { moveCase } from '../../../platform/cases/case-book'
import type { Tables } from '../../../platform/db/tables'
import type { World } from '../../../world'
import { filingMoves } from '../filing-moves'
import { lockOwn, writeTodos } from '../own-filing'
import { disputeMoves } from './dispute-moves'
import { readOwnDispute, showAnew } from './dispute-own'
import { keepWithdrawal, openDisputeOf } from './dispute-store'
import { isOpen } from './dispute-view'

/** The opener takes it back before there is an answer; the filing goes on with the value as it was. */
export const withdrawDispute: OnceUseCase<typeof api.withdrawDispute> = async (world, caller, { params: { disputeId } }, commit) =>
  commit(async (trx) => {
    const { filingId } = await readOwnDispute(trx, world.keys, caller, disputeId)
    const { own } = await lockOwn(trx, world, caller, filingId)
    // Read again under the filing's lock: a clerk may have answered while it was waited for.
    const dispute = await readOwnDispute(trx, world.keys, caller, disputeId)
    if (!isOpen(dispute)) {
      throw new Failure('case.wrong_state', { state: dispute.state })
    }
    await takeBack(trx, world, disputeId, caller.accountId)
    await moveCase(trx, world, filingMoves, { caseId: filingId, on: 'disputeEnded', actor: caller.accountId, facts: { side: own.side } })
    await writeTodos(trx, world, filingId)
    return { dispute: await showAnew(trx, world.keys, disputeId) }
  })

/** A filing that is taken back takes its open dispute with it; under the filing's lock. */
export async function endDisputeOf(trx: Transaction<Tables>, world: World, filingId: string, actor: string): Promise<void> {
  const dispute = await openDisputeOf(trx, world.keys, filingId)
  if (dispute) {
    await takeBack(trx, world, dispute.id, actor)
  }
}

async function takeBack(trx: Transaction<Tables>, world: World, id: string, actor: string): Promise<void> {
  await keepWithdrawal(trx, id)
  await moveCase(trx, world, disputeMoves, { caseId: id, on: 'withdrawn', actor })
}
