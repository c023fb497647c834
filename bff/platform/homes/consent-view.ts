import type { ConsentId, FamilyConsent } from '#shared/model/family'
import { instant } from '#shared/model/day'
import { maskName } from '../privacy/mask'
import type { ConsentRecord } from './consent-store'

/** Does it hold now? */
export const isHolding = ({ state, endsAt }: ConsentRecord, now: number): boolean => state === 'agreed' && endsAt.getTime() > now

/** Can it still be answered? */
export const isOpen = ({ state, endsAt }: ConsentRecord, now: number): boolean => state === 'asked' && endsAt.getTime() > now

/** As one of the two may see it. */
export function consentView(record: ConsentRecord, personId: string, now: number): FamilyConsent {
  const { id, askerId, askerName, giverName, state, askedAt, answeredAt, endsAt } = record
  const isAsker = askerId === personId
  const isLive = isHolding(record, now) || isOpen(record, now)
  return {
    id: id as ConsentId,
    side: isAsker ? 'asker' : 'giver',
    other: maskName(isAsker ? giverName : askerName),
    state: isLive || state === 'refused' || state === 'revoked' ? state : 'lapsed',
    askedAt: instant(askedAt.getTime()),
    ...(answeredAt ? { answeredAt: instant(answeredAt.getTime()) } : {}),
    ...(isLive ? { until: instant(endsAt.getTime()) } : {}),
  }
}
