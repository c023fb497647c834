import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Turn } from '#shared/model/turn'
import { go } from '../../api/go'
import { turnNote, turnStates, turnTitle } from '../../text/turn'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Status } from '../../ui/status'
import './case-card.css'

/** A number in a queue, or an appointment: where one has to be. */
export function TurnCard({ turn }: { turn: Turn }): ReactNode {
  const { state } = turn
  const [title, note] = [turnTitle(turn), turnNote(turn)]
  const tone = state === 'called' ? 'you' : state === 'passed' ? 'wait' : state === 'booked' ? 'done' : 'other'
  return (
    <Card onPress={() => go.to(state === 'booked' ? '/halls/pages/bookings/index' : '/halls/pages/ticket/index')} label={`${turnStates[state]}，${title}，${note}`}>
      <View className='case__top'><Status tone={tone} word={turnStates[state]} /></View>
      <View className='case__row'>
        <View className='case__body'>
          <View className='case__title num'>{title}</View>
          <View className='case__note'>{note}</View>
        </View>
        <Icon name='right' at='case__go' />
      </View>
    </Card>
  )
}
