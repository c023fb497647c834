import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import { voidCertificates } from '../../platform/documents/certificates'
import { put } from '../../platform/outbox/put'
import { voidBills } from '../../platform/payments/bills'
import { filingMoves } from './filing-moves'
import { freeTitle } from './filing-store'
import { endInvitations } from './invitation-store'
import { lockOwn, settleChange } from './own-filing'
import { endDisputeOf } from './disputes/withdraw-dispute'

/** The seller who opened it takes it back; once somebody is at the cashier or has paid, that is over. */
export const withdrawFiling: OnceUseCase<typeof api.withdrawFiling> = async (world, caller, { params: { filingId } }, commit) =>
  commit(async (trx) => {
    const { filing, own } = await lockOwn(trx, world, caller, filingId)
    if (!own.opener || filing.state === 'done' || filing.state === 'withdrawn') {
      throw new Failure('filing.wrong_state', { state: filing.state })
    }
    const at = new Date(world.now())
    await voidBills(trx, filingId)
    await voidCertificates(trx, filingId)
    await endInvitations(trx, filingId, at)
    await endDisputeOf(trx, world, filingId, caller.accountId)
    await freeTitle(trx, filingId)
    await moveCase(trx, world, filingMoves, { caseId: filingId, on: 'withdrawn', actor: caller.accountId, facts: { side: own.side } })
    if (filing.state === 'paying') {
      await put(trx, { id: world.newId(), kind: 'filing.withdrawn', body: { caseId: filingId } }, at)
    }
    return { filing: await settleChange(trx, world, filingId, own.position) }
  })
