import { Failure } from '#shared/failure'
import type { Caller } from '../../http/use-case'
import { instant } from '#shared/model/day'
import { maskName } from '../../platform/privacy/mask'
import type { World } from '../../world'
import { callerAsPerson } from './filing-person'
import type { KnownPerson } from './filing-person'
import { findFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { roughly } from './filing-view'
import { findInvitation } from './invitation-store'
import type { Invitation } from './invitation-store'
import type { Party } from './snapshot'

export interface Opened {
  invitation: Invitation
  filing: FilingRecord
  party: Party
  person: KnownPerson
}

/**
 * The invitation behind a code, for the person it is meant for: the code alone opens nothing.
 * @throws Failure `object.not_found` for an unknown code and for a person it is not meant for alike
 */
export async function openInvitation(world: World, caller: Caller, code: string): Promise<Opened> {
  const invitation = await findInvitation(world.db, code)
  const filing = invitation && (await findFiling(world.db, world.keys, invitation.caseId))
  const party = filing?.parties.find(({ position }) => position === invitation?.position)
  if (!invitation || !filing || !party) {
    throw new Failure('object.not_found')
  }
  const person = await callerAsPerson(world, caller, 'existing-home.invitation')
  if (!isMeant(filing, party, person)) {
    throw new Failure('object.not_found')
  }
  return { invitation, filing, party, person }
}

/** Named by register or contract; else by the ID tail the seller typed, and nobody who is in it already. */
function isMeant({ parties }: FilingRecord, { identity, position }: Party, { idNumber }: KnownPerson): boolean {
  if (identity.idNumber !== undefined) {
    return identity.idNumber === idNumber
  }
  return identity.tail === idNumber.slice(-4) && !parties.some((party) => party.position !== position && party.identity.idNumber === idNumber)
}

/** @throws Failure `invitation.used` or `invitation.expired` */
export function requireLiving(invitation: Invitation, nowMs: number): void {
  if (invitation.usedAt || invitation.declinedAt) {
    throw new Failure('invitation.used')
  }
  if (invitation.expiresAt.getTime() <= nowMs) {
    throw new Failure('invitation.expired')
  }
}

/** Before accepting: who asks, which complex, about how much. */
export function invitationShown({ snapshot: { home, deal }, parties }: FilingRecord, party: Party, expiresAt: Date) {
  return {
    side: party.side,
    from: maskName(parties.find(({ opener }) => opener)?.identity.name ?? ''),
    home: { district: home.district.name, complex: home.complex, area: home.builtArea },
    roughPrice: roughly(deal.price),
    signedOn: deal.signedOn,
    expiresAt: instant(expiresAt.getTime()),
  }
}
