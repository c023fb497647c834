import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Message } from '#shared/model/message'
import { moment } from '../../../text/format'
import { messageText, wordsOfService } from '../../../text/messages'
import { Card } from '../../../ui/card'
import { Status } from '../../../ui/status'
import './message.css'

/** Whether a document counts as served, and what a receipt says and does not say. */
export function Service({ message: { served, isToAcknowledge }, at }: { message: Message; at: number }): ReactNode {
  if (served) {
    return (
      <Card>
        <View className='message__mark'><Status tone='done' word={messageText.served} /></View>
        <View className='num'>{wordsOfService(served.how, moment(served.at, at))}</View>
      </Card>
    )
  }
  return isToAcknowledge ? (
    <Card>
      <View className='message__mark'><Status tone='you' word={messageText.acknowledgeTitle} /></View>
      <View className='small quiet'>{messageText.acknowledgeNote}</View>
    </Card>
  ) : null
}
