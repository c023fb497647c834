import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { clockIn } from '#shared/model/day'
import type { Ticket } from '#shared/model/hall'
import { ticketText } from '../../../text/halls'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { press } from '../../../ui/press'
import { leave } from '../../best-hall'
import './ticket.css'

interface TicketCardProps {
  ticket: Ticket
  /** minutes to the hall; undefined: nobody said from where */
  travel: number | undefined
  onAskFrom: () => void
}

/** The number, large, and what it means now. A screen reader hears each change. */
export function TicketCard({ ticket, travel, onAskFrom }: TicketCardProps): ReactNode {
  const { state, number, isPriority } = ticket
  const isCalled = state === 'called' || state === 'serving'
  return (
    <Card>
      <View className='ticket num'>
        <View {...aria({ role: 'status', live: isCalled ? 'assertive' : 'polite' })}>
          {isCalled && <Called ticket={ticket} />}
          <View className='ticket__label'>{isPriority ? `${ticketText.number} · ${ticketText.priority}` : ticketText.number}</View>
          <View className='ticket__number'>{number}</View>
          {state === 'waiting' ? <Waiting ticket={ticket} /> : !isCalled && <Otherwise ticket={ticket} />}
        </View>
        {state === 'waiting' && <Leaving ticket={ticket} travel={travel} onAskFrom={onAskFrom} />}
      </View>
    </Card>
  )
}

function Called({ ticket: { state, window, until } }: { ticket: Ticket }): ReactNode {
  return (
    <View className='ticket__call'>
      <View className='ticket__call-title'>{state === 'called' ? ticketText.called : ticketText.serving}</View>
      {window !== undefined && <View className='ticket__window'>{ticketText.window(window)}</View>}
      {state === 'called' && until !== undefined && <View className='ticket__call-note'>{ticketText.calledUntil(clockIn(Date.parse(until)))}</View>}
    </View>
  )
}

function Waiting({ ticket: { ahead, wait } }: { ticket: Ticket }): ReactNode {
  return (
    <View>
      {ahead !== undefined && <View className='ticket__ahead'>{ticketText.ahead(ahead)}</View>}
      <View className='ticket__note'>{wait ? ticketText.wait(wait.p50, wait.p90) : ticketText.waitUnknown}</View>
    </View>
  )
}

/** When to set out, by the way there and the early end of the wait. */
function Leaving({ ticket: { wait }, travel, onAskFrom }: TicketCardProps): ReactNode {
  if (!wait) {
    return null
  }
  if (travel === undefined) {
    return <View className='ticket__ask'><Text className='link' {...press(onAskFrom, { role: 'link' })}>{ticketText.leave.unknown}</Text></View>
  }
  const when = leave(wait, travel)
  const title = when.kind === 'later' ? ticketText.leave.later(when.minutes) : ticketText.leave[when.kind]
  return (
    <View className={`ticket__leave${when.kind === 'tight' ? ' ticket__leave--tight' : ''}`}>
      <View className='ticket__leave-title'>{title}</View>
      <View className='ticket__note'>{when.kind === 'tight' ? ticketText.leave.tightNote(travel) : ticketText.leave.note(travel)}</View>
    </View>
  )
}

/** Passed, or over. */
function Otherwise({ ticket: { state, until, mayReturn } }: { ticket: Ticket }): ReactNode {
  if (state === 'passed') {
    const note = mayReturn && until !== undefined ? ticketText.passedNote(clockIn(Date.parse(until))) : ticketText.passedOver
    return <Told title={ticketText.passed} note={note} />
  }
  const [title, note] = (ticketText.over as Partial<Record<string, readonly [string, string]>>)[state] ?? ticketText.overElse
  return <Told title={title} note={note} />
}

function Told({ title, note }: { title: string; note: string }): ReactNode {
  return (
    <View>
      <View className='ticket__ahead'>{title}</View>
      <View className='ticket__note'>{note}</View>
    </View>
  )
}
