import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Message } from '#shared/model/message'
import { caseTodo } from '../../../text/cases'
import { messageText } from '../../../text/messages'
import { Status } from '../../../ui/status'
import './message.css'

/** What kind of message it is, where that matters: something waits for the reader, or it has legal effect. */
export function Mark({ message: { sort, todo } }: { message: Pick<Message, 'sort' | 'todo'> }): ReactNode {
  const waits = todo && (caseTodo as Partial<Record<string, string>>)[todo]
  if (sort === 'document') {
    return <View className='message__mark'><Status tone='idle' word={messageText.document} /></View>
  }
  return sort === 'act' && waits !== undefined ? <View className='message__mark'><Status tone='you' word={waits} /></View> : null
}
