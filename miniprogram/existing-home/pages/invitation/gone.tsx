import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import { invitationText } from '../../../text/existing-home'
import { failures } from '../../../text/failures'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import type { Gone as Why } from '../../invitation-gone'

/** No invitation any more: why, and the way on. */
export function Gone({ why }: { why: Why | 'declined' }): ReactNode {
  const { title, note } = toldOf(why)
  const toCases = why === 'invitation.used'
  return (
    <Blank icon='info' title={title} note={note}>
      <Button kind='secondary' label={toCases ? invitationText.cases : invitationText.home} onPress={() => go.tab(toCases ? 'todo' : 'home')} />
    </Blank>
  )
}

function toldOf(why: Why | 'declined'): { title: string; note: string } {
  if (why === 'declined') {
    return { title: invitationText.declinedTitle, note: invitationText.declinedNote }
  }
  return why === 'invitation.expired' || why === 'invitation.used' ? failures[why] : { title: invitationText.goneTitle, note: invitationText.goneNote }
}
