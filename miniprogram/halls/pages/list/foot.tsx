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
  onAskFrom: () => void
  onTake: () => void
  onBook: () => void
}

/** To my ticket where there is one; a ticket at the best hall, once it is known from where; where none is open, an appointment. */
export function Foot({ first: { hall, way, doneIn }, mine, onAskFrom, onTake, onBook }: FootProps): ReactNode {
  if (mine) {
    return <ActionBar note={hallsText.mine}><Button label={hallsText.mineAct(mine.number)} onPress={() => go.to('/halls/pages/ticket/index')} /></ActionBar>
  }
  if (!way) {
    return <ActionBar note={hallsText.fromNote}><Button label={hallsText.fromAct} onPress={onAskFrom} /></ActionBar>
  }
  if (doneIn === undefined) {
    return <ActionBar note={hallsText.allClosed}><Button label={hallsText.bookAt(hall.name)} onPress={onBook} /></ActionBar>
  }
  return <ActionBar note={hallsText.takeNote}><Button label={hallsText.take(hall.name)} onPress={onTake} /></ActionBar>
}
