import type { Message } from '#shared/model/message'
import { go } from '../../../api/go'
import { actPage } from '../../../state/case-page'
import { actOfCase } from '../../../text/case-words'
import { messageText } from '../../../text/messages'

/** Its case is not the reader's to see before they have accepted. */
export const INVITATION = 'filing.invitation'

/** What tells of a paper leads to it. */
const PAPERS: readonly string[] = ['bill.received', 'filing.certified', 'filing.nothing-to-pay']

/** What tells of a business, of no case. */
const CONTROL = /^control\./

/** What tells of no case, but of something one looks up. */
const LOOK_UPS: readonly { of: RegExp; label: string; page: `/${string}` }[] = [
  { of: /^family\./, label: messageText.familyHomes, page: '/records/pages/family-homes/index' },
  { of: /^data\.read$/, label: messageText.readings, page: '/records/pages/readings/index' },
  { of: /^credit\.(removed|kept)$/, label: messageText.credit, page: '/records/pages/credit/index' },
]

/** What tells of an appointment; all else of halls tells of a ticket. */
const BOOKING: readonly string[] = ['hall.booked', 'hall.soon']
const TICKET = /^(queue\.|hall\.)/

/** Where a message leads. */
export interface Way {
  label: string
  /** something waits there for the reader */
  isAct: boolean
  onPress: () => void
}

/** To where one acts on its case, or to the case; undefined: it is to know, and leads nowhere. `codes`: the invitations that are open for the reader. */
export function wayOf({ kind, caseId, caseKind, todo }: Message, codes: readonly string[]): Way | undefined {
  if (kind === INVITATION) {
    return toInvitation(codes)
  }
  if (caseId && todo === undefined && PAPERS.includes(kind)) {
    return { label: messageText.certificate, isAct: false, onPress: () => go.to(`/existing-home/pages/certificates/index?id=${caseId}`) }
  }
  if (caseId === undefined && CONTROL.test(kind)) {
    return { label: messageText.supply, isAct: false, onPress: () => go.to('/supply/pages/businesses/index') }
  }
  if (caseId === undefined && TICKET.test(kind)) {
    return toHall(kind)
  }
  const lookUp = LOOK_UPS.find(({ of }) => of.test(kind))
  if (lookUp) {
    return { label: lookUp.label, isAct: kind === 'family.asked', onPress: () => go.to(lookUp.page) }
  }
  const waits = todo === undefined ? {} : { todo }
  const page = caseId && caseKind && actPage({ kind: caseKind, id: caseId, ...waits })
  const act = actOfCase(waits)
  return page && { label: act ?? messageText.look, isAct: act !== undefined, onPress: () => go.to(page) }
}

/** To the place in the queue as it is now, or to the appointment. */
const toHall = (kind: string): Way =>
  BOOKING.includes(kind)
    ? { label: messageText.booking, isAct: false, onPress: () => go.to('/halls/pages/bookings/index') }
    : { label: messageText.ticket, isAct: false, onPress: () => go.to('/halls/pages/ticket/index') }

/** Of several one chooses among the cases; one that was accepted or ran out is told of there. */
function toInvitation([code, ...others]: readonly string[]): Way {
  return code !== undefined && others.length === 0
    ? { label: messageText.invitation, isAct: true, onPress: () => go.to(`/existing-home/pages/invitation/index?code=${code}`) }
    : { label: messageText.tasks, isAct: false, onPress: () => go.tab('todo') }
}
