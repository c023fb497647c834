import type { ReactNode } from 'react'
import type { Ticket } from '#shared/model/hall'
import { go } from '../../../api/go'
import { hallsText } from '../../../text/halls'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import type { Outlook } from '../../best-hall'

interface FootProps {
  first: Outlook
  /** a ticket that is alive */
  mine: Ticket | undefined
  onTake: () => void
  onBook: () => void
}

/** To my ticket where there is one; a ticket at the best hall; where none is open, an appointment. */
export function Foot({ first: { hall, doneIn }, mine, onTake, onBook }: FootProps): ReactNode {
  if (mine) {
    return <ActionBar note={hallsText.mine}><Button label={hallsText.mineAct(mine.number)} onPress={() => go.to('/halls/pages/ticket/index')} /></ActionBar>
  }
  if (doneIn === undefined) {
    return <ActionBar note={hallsText.allClosed}><Button label={hallsText.bookAt(hall.name)} onPress={onBook} /></ActionBar>
  }
  return <ActionBar note={hallsText.takeNote}><Button label={hallsText.take(hall.name)} onPress={onTake} /></ActionBar>
}
