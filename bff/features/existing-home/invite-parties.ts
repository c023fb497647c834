import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import { filingMoves } from './filing-moves'
import { insertInvitation, livingInvitations } from './invitation-store'
import { lockOwn, settleChange } from './own-filing'
import { markProgress } from './party-store'
import { tellInvited } from './tell-invited'

/** The invitations are out; a party whose code ran out or was refused gets another. Asking again changes nothing while they hold. */
export const inviteParties: OnceUseCase<typeof api.inviteParties> = async (world, caller, { params: { filingId } }, commit) =>
  commit(async (trx) => {
    const { filing, own } = await lockOwn(trx, world, caller, filingId)
    if (filing.state !== 'collecting' || !own.opener) {
      throw new Failure('filing.wrong_state', { state: filing.state })
    }
    const at = new Date(world.now())
    const living = new Set((await livingInvitations(trx, world.keys, filingId, at)).map(({ position }) => position))
    const away = filing.parties.filter(({ progress }) => progress === 'absent' || progress === 'invited')
    const without = away.filter(({ position }) => !living.has(position))
    for (const { position } of without) {
      await insertInvitation(trx, world.keys, { id: world.newId(), caseId: filingId, position, at })
    }
    const waiting = away.filter(({ progress }) => progress === 'absent')
    for (const { position } of waiting) {
      await markProgress(trx, filingId, position, 'invited')
    }
    if (waiting.length + without.length > 0) {
      await moveCase(trx, world, filingMoves, { caseId: filingId, on: 'invited', actor: caller.accountId, facts: { side: own.side } })
      await tellInvited(trx, world, filing, await livingInvitations(trx, world.keys, filingId, at))
    }
    return { filing: await settleChange(trx, world, filingId, own.position) }
  })
