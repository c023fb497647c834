import type * as api from '#shared/contract/invitations'
import type { UseCase } from '../../http/use-case'
import { callerAsPerson } from './filing-person'
import { findFiling } from './filing-store'
import { invitationsFor } from './invitation-store'
import { invitationShown } from './open-invitation'

/** Invitations that name the caller by ID number; those for a typed deal are opened by their link only. */
export const listInvitations: UseCase<typeof api.listInvitations> = async (world, caller) => {
  const { idNumberIndex } = await callerAsPerson(world, caller, 'existing-home.invitations')
  const found = await invitationsFor(world.db, world.keys, idNumberIndex, new Date(world.now()))
  const items = await Promise.all(
    found.map(async ({ code, invitation }) => {
      const filing = await findFiling(world.db, world.keys, invitation.caseId)
      const party = filing?.parties.find(({ position }) => position === invitation.position)
      return filing?.state === 'collecting' && party ? [{ code, ...invitationShown(filing, party, invitation.expiresAt) }] : []
    }),
  )
  return { items: items.flat() }
}
