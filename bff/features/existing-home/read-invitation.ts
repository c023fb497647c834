import type * as api from '#shared/contract/invitations'
import type { UseCase } from '../../http/use-case'
import { invitationShown, openInvitation, requireLiving } from './open-invitation'

export const readInvitation: UseCase<typeof api.readInvitation> = async (world, caller, { params }) => {
  const { invitation, filing, party, person } = await openInvitation(world, caller, params.code)
  const shown = invitationShown(filing, party, invitation.expiresAt)
  if (party.personId === person.id) {
    return { ...shown, filingId: filing.id }
  }
  requireLiving(invitation, world.now())
  return shown
}
