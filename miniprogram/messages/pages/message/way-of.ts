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
  const waits = todo === undefined ? {} : { todo }
  const page = caseId && caseKind && actPage({ kind: caseKind, id: caseId, ...waits })
  const act = actOfCase(waits)
  return page && { label: act ?? messageText.look, isAct: act !== undefined, onPress: () => go.to(page) }
}

/** Of several one chooses among the cases; one that was accepted or ran out is told of there. */
function toInvitation([code, ...others]: readonly string[]): Way {
  return code !== undefined && others.length === 0
    ? { label: messageText.invitation, isAct: true, onPress: () => go.to(`/existing-home/pages/invitation/index?code=${code}`) }
    : { label: messageText.tasks, isAct: false, onPress: () => go.tab('todo') }
}
