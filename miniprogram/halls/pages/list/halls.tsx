import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Ticket } from '#shared/model/hall'
import { go } from '../../../api/go'
import { hallsText, ticketStates } from '../../../text/halls'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import type { Outlook } from '../../best-hall'
import { HallCard } from './hall-card'
import './list.css'

/** So many at first: whoever looks for the best one needs no more. */
const FEW = 6

interface HallsProps {
  all: readonly Outlook[]
  now: number
  mine: Ticket | undefined
}

/** The halls as cards, the best one first; before them a ticket of mine, after them my appointments. */
export function Halls({ all, now, mine }: HallsProps): ReactNode {
  const [more, setMore] = useState(false)
  const shown = more ? all : all.slice(0, FEW)
  return (
    <View className='halls'>
      {mine && (
        <Card flush>
          <Cell first icon='clock' title={`${mine.number} ${ticketStates[mine.state]}`} note={hallsText.mineNote(mine.hall, mine.ahead)} onPress={() => go.to('/halls/pages/ticket/index')} />
        </Card>
      )}
      {shown.map((outlook, at) => <HallCard key={outlook.hall.id} outlook={outlook} best={at === 0 && isBest(outlook) ? hallsText.best : undefined} now={now} />)}
      {shown.length < all.length && <Button kind='text' label={hallsText.more(all.length)} onPress={() => setMore(true)} />}
      <Card flush>
        <Cell first icon='tasks' title={hallsText.bookings} note={hallsText.bookingsNote} onPress={() => go.to('/halls/pages/bookings/index')} />
      </Card>
    </View>
  )
}

/** Without a place to set out from none is best: the shortest wait may be two hundred kilometres away. */
const isBest = ({ doneIn, way }: Outlook): boolean => doneIn !== undefined && way !== undefined
