import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import { filingMoves } from './filing-moves'
import { lockFiling } from './filing-store'
import { endInvitation } from './invitation-store'
import { notesTo } from './notes-to'
import { openInvitation, requireLiving } from './open-invitation'
import { writeTodos } from './own-filing'
import { markProgress } from './party-store'

/** "Not mine": the code is spent, and the seller sees that nobody has come. */
export const declineInvitation: OnceUseCase<typeof api.declineInvitation> = async (world, caller, { params }, commit) => {
  const { invitation, party } = await openInvitation(world, caller, params.code)
  requireLiving(invitation, world.now())
  const { caseId, position } = invitation
  return commit(async (trx) => {
    const { state, parties } = await lockFiling(trx, world.keys, caseId)
    if (state !== 'collecting') {
      throw new Failure('filing.wrong_state', { state })
    }
    if (!(await endInvitation(trx, invitation.id, 'declined_at', new Date(world.now())))) {
      throw new Failure('invitation.used')
    }
    await markProgress(trx, caseId, position, 'absent')
    const notes = notesTo(parties, ({ opener }) => (opener ? { template: 'filing.declined-opener' } : undefined))
    await moveCase(trx, world, filingMoves, { caseId, on: 'declined', actor: caller.accountId, facts: { side: party.side }, notes })
    await writeTodos(trx, world, caseId)
    return { declined: true as const }
  })
}
