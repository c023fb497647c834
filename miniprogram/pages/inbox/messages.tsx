import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Message } from '#shared/model/message'
import { go } from '../../api/go'
import { when } from '../../text/format'
import { inboxText, serviceOf } from '../../text/inbox'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { iconNamed } from '../../ui/icon-name'
import { press } from '../../ui/press'
import { Section } from '../../ui/section'
import './messages.css'

interface MessagesProps {
  title: string
  items: readonly Message[]
  now: number
  act?: { label: string; onPress: () => void }
}

/** The messages of one stretch of time; each leads to its own page. */
export function Messages({ title, items, now, act }: MessagesProps): ReactNode {
  if (items.length === 0) {
    return null
  }
  return (
    <View>
      <Section title={title} {...(act ? { act } : {})} />
      <Card flush>
        {items.map((message, at) => (
          <Line key={message.id} message={message} now={now} first={at === 0} />
        ))}
      </Card>
    </View>
  )
}

function Line({ message, now, first }: { message: Message; now: number; first: boolean }): ReactNode {
  const { id, icon, title, text, at, isRead } = message
  const service = serviceOf(message)
  const label = [title, text, service, isRead ? undefined : inboxText.unread].filter(Boolean).join('，')
  return (
    <View
      className={`msg${first ? ' msg--first' : ''}${isRead ? '' : ' is-unread'}`}
      {...press(() => go.to(`/messages/pages/message/index?id=${id}`), { label })}
    >
      <Icon name={iconNamed(icon)} at='msg__icon' />
      <View className='msg__body'>
        <View className='msg__top'>
          <View className='msg__title'>{title}</View>
          <View className='msg__time num'>{when(at, now)}</View>
        </View>
        <View className='msg__top'>
          <View className='msg__note num'>{text}</View>
          {!isRead && <View className='msg__unread'><View className='msg__dot' />{inboxText.unread}</View>}
        </View>
        {service && <View className='msg__foot'>{service}</View>}
      </View>
    </View>
  )
}
