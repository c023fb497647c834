import type { InvitationCode } from '#shared/model/filing'
import type { Message } from '#shared/model/message'
import { go } from '../../../api/go'
import { actPage } from '../../../state/case-page'
import { actOfCase } from '../../../text/case-words'
import { messageText } from '../../../text/messages'

/** Its case is not the reader's to see before they have accepted. */
export const INVITATION = 'filing.invitation'

/** Where a message leads. */
export interface Way {
  label: string
  /** something waits there for the reader */
  isAct: boolean
  onPress: () => void
}

/** To where one acts on its case, or to the case; undefined: it is to know, and leads nowhere. `codes`: the invitations that are open for the reader. */
export function wayOf({ kind, caseId, caseKind, todo }: Message, codes: readonly InvitationCode[]): Way | undefined {
  if (kind === INVITATION) {
    return toInvitation(codes)
  }
  const waits = todo === undefined ? {} : { todo }
  const page = caseId && caseKind && actPage({ kind: caseKind, id: caseId, ...waits })
  const act = actOfCase(waits)
  return page && { label: act ?? messageText.look, isAct: act !== undefined, onPress: () => go.to(page) }
}

/** Of several one chooses among the cases; one that was accepted or ran out is told of there. */
function toInvitation([code, ...others]: readonly InvitationCode[]): Way {
  return code !== undefined && others.length === 0
    ? { label: messageText.invitation, isAct: true, onPress: () => go.to(`/existing-home/pages/invitation/index?code=${code}`) }
    : { label: messageText.tasks, isAct: false, onPress: () => go.tab('todo') }
}
