import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { cancelTicket, listHalls, readMyTicket } from '#shared/contract/halls'
import type { Hall, Ticket } from '#shared/model/hall'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useEvery } from '../../../state/use-every'
import { useLoaded } from '../../../state/use-loaded'
import { useSnapshot } from '../../../state/use-snapshot'
import { useSure } from '../../../state/use-sure'
import { waysOut } from '../../../state/ways'
import { dayAndClock } from '../../../text/format'
import { clockWithSeconds, ticketText } from '../../../text/halls'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Sure } from '../../../ui/sure'
import { outlooks, wayBetween } from '../../best-hall'
import type { Place } from '../../best-hall'
import { useErrand } from '../../errand'
import { placeOf, useFrom } from '../../from'
import { PickFrom } from '../../pick-from'
import { isAlive } from '../../use-mine'
import { Foot } from './foot'
import { Move } from './move'
import { TicketCard } from './ticket-card'
import './ticket.css'

/** My ticket: how many are before me, when to set out, which window. */
export default function MyTicket(): ReactNode {
  const look = useLook()
  const [open, setOpen] = useState<'from' | 'move'>()
  const close = useCallback(() => setOpen(undefined), [])
  const { state, reload } = useLoaded(() => call(readMyTicket, {}))
  const halls = useSnapshot(listHalls, {})
  const again = (): void => void reload()
  const ticket = state.kind === 'ready' ? state.value.ticket : undefined
  useEvery(10, () => (ticket && isAlive(ticket) ? again() : undefined))
  const listed = halls.state.kind === 'ready' ? halls.state.value.items : []
  const from = placeOf(useFrom(), listed)
  const moved = (): void => (close(), again())
  // In the elder edition one question a page: a sheet stands alone.
  const alone = look.elder && open !== undefined
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: ticketText.bar, onBack: go.back }} foot={ticket && !alone && <Foot ticket={ticket} onAgain={again} />}>
      <Page>
        {open === 'from' && <PickFrom halls={listed} flat={look.elder} onClose={close} />}
        {open === 'move' && ticket && <MoveTo ticket={ticket} halls={listed} from={from} flat={look.elder} onClose={close} onMoved={moved} />}
        {!alone && (
          <Loaded state={state} skeleton={<Skeleton cards={2} lines={5} />} ways={waysOut(again)} onRetry={again}>
            {({ ticket: mine }) => (mine ? (
              <Shown
                ticket={mine} travel={travelTo(mine, listed, from)} flat={look.elder}
                onAskFrom={() => setOpen('from')} onMove={() => (void halls.reload(), setOpen('move'))} onAgain={again}
              />
            ) : <None />)}
          </Loaded>
        )}
      </Page>
    </Screen>
  )
}

interface ShownProps {
  ticket: Ticket
  travel: number | undefined
  flat: boolean
  onAskFrom: () => void
  onMove: () => void
  onAgain: () => void
}

function Shown({ ticket, travel, flat, onAskFrom, onMove, onAgain }: ShownProps): ReactNode {
  const { id, hall, hallId, place, item, takenAt, mayMove, mayCancel, asOf, state } = ticket
  const cancel = useSure({ intent: `cancel ${id}`, send: (key) => call(cancelTicket, { params: { ticketId: id } }, key), done: onAgain, again: onAgain })
  return (
    <View className='page__from'>
      <TicketCard ticket={ticket} travel={travel} onAskFrom={onAskFrom} />
      <Card flush>
        <Cell first icon='door' title={hall} note={place} onPress={() => go.to(`/halls/pages/hall/index?id=${hallId}`)} />
      </Card>
      <Card>
        <Fact label={ticketText.item} value={item} />
        <Fact label={ticketText.takenAt} value={dayAndClock(takenAt)} />
      </Card>
      {(mayMove || mayCancel) && (
        <View className='ticket-acts'>
          {mayMove && <View className='ticket-act'><Button kind='secondary' label={ticketText.move} onPress={onMove} /></View>}
          {mayCancel && (
            <View className={mayMove ? 'ticket-act ticket-act--second' : 'ticket-act'}>
              <Sure text={ticketText.sure} steps={cancel} flat={flat} />
            </View>
          )}
        </View>
      )}
      {isAlive(ticket) && (
        <View className='ticket-foot num'>
          {state === 'waiting' && <View>{ticketText.note}</View>}
          <View>{ticketText.asOf(clockWithSeconds(asOf))}</View>
        </View>
      )}
    </View>
  )
}

interface MoveToProps {
  ticket: Ticket
  halls: readonly Hall[]
  from: Place | undefined
  flat: boolean
  onClose: () => void
  onMoved: () => void
}

function MoveTo({ ticket, halls, from, flat, onClose, onMoved }: MoveToProps): ReactNode {
  const errand = useErrand()
  const minutes = errand?.id === ticket.itemId ? errand.minutes : 0
  // Nobody said from where: what is near this hall comes first, and nothing is said about the way.
  const around = from ?? halls.find(({ id }) => id === ticket.hallId)
  const others = outlooks(halls.filter(({ id }) => id !== ticket.hallId), { group: ticket.group, minutes, from: around })
  return <Move ticket={ticket} others={from ? others : others.map((each) => ({ ...each, way: undefined }))} flat={flat} onClose={onClose} onMoved={onMoved} />
}

function travelTo({ hallId }: Ticket, halls: readonly Hall[], from: Place | undefined): number | undefined {
  const hall = halls.find(({ id }) => id === hallId)
  return from && hall && wayBetween(from, hall).minutes
}

function None(): ReactNode {
  return (
    <View className='page__from'>
      <Blank icon='clock' title={ticketText.none} note={ticketText.noneNote}>
        <Button label={ticketText.noneAct} onPress={() => go.instead('/halls/pages/list/index')} />
      </Blank>
    </View>
  )
}
