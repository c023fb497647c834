import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import { filingMoves } from './filing-moves'
import { lockFiling } from './filing-store'
import { gatherParty } from './gather-facts'
import { endInvitation } from './invitation-store'
import { openInvitation, requireLiving } from './open-invitation'
import { settleChange } from './own-filing'
import { joinParty, keepFacts } from './party-store'
import { spokeAsClerk } from './spoke-as-clerk'

/** The other side, or a co-owner, comes in; only now the offices are asked about them. */
export const acceptInvitation: OnceUseCase<typeof api.acceptInvitation> = async (world, caller, { params }, commit) => {
  const { invitation, filing, party, person } = await openInvitation(world, caller, params.code)
  requireLiving(invitation, world.now())
  const { caseId, position } = invitation
  const facts = await gatherParty(world, { side: party.side, idNumber: person.idNumber, home: filing.snapshot.home, day: dayIn(world.now()) })
  return commit(async (trx) => {
    const { state } = await lockFiling(trx, world.keys, caseId)
    if (state !== 'collecting') {
      throw new Failure('filing.wrong_state', { state })
    }
    // Of a deal that was typed nobody knew the buyer before: whoever spoke as a clerk is meant as little as a stranger.
    if (await spokeAsClerk(trx, caseId, person.idNumberIndex)) {
      throw new Failure('object.not_found')
    }
    if (!(await endInvitation(trx, invitation.id, 'used_at', new Date(world.now())))) {
      throw new Failure('invitation.used')
    }
    const identity = { name: person.name, idNumber: person.idNumber }
    await joinParty(trx, world.keys, { caseId, position, personId: person.id, idNumberIndex: person.idNumberIndex, identity })
    await keepFacts(trx, world.keys, { caseId, position, facts })
    await moveCase(trx, world, filingMoves, { caseId, on: 'accepted', actor: caller.accountId, facts: { side: party.side }, joining: person.id })
    return { filing: await settleChange(trx, world, caseId, position) }
  })
}
