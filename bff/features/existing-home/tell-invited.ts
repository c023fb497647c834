import type { Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { Tables } from '../../platform/db/tables'
import { tell } from '../../platform/notices/tell'
import { maskName } from '../../platform/privacy/mask'
import type { World } from '../../world'
import type { FilingRecord } from './filing-store'
import { provenPeople } from './invitation-store'
import type { LivingInvitation } from './invitation-store'
import { spokeAsClerk } from './spoke-as-clerk'

/** Whoever is named by number and has proven to be that person hears of the invitation from us, not only from the seller. The case is not theirs to see yet. */
export async function tellInvited(trx: Transaction<Tables>, world: World, { id, snapshot, parties }: FilingRecord, invitations: readonly LivingInvitation[]): Promise<void> {
  const from = maskName(parties.find(({ opener }) => opener)?.identity.name ?? '')
  for (const { personId, position, idNumberIndex } of await provenPeople(trx, id)) {
    const invitation = invitations.find((one) => one.position === position)
    if (invitation && !(await spokeAsClerk(trx, id, idNumberIndex))) {
      const fields = { complex: snapshot.home.complex, from, until: instant(invitation.expiresAt.getTime()) }
      await tell(trx, world, [{ personId, template: 'filing.invitation', event: `invitation/${invitation.id}`, fields }])
    }
  }
}
