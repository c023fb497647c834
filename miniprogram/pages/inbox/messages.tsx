import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Message, MomentKind } from '#shared/model/case'
import { go } from '../../api/go'
import { casePage } from '../../state/case-page'
import { titleOfMoment } from '../../text/case-words'
import { when } from '../../text/format'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import type { IconName } from '../../ui/icon-name'
import { press } from '../../ui/press'
import { Section } from '../../ui/section'
import './messages.css'

const ICONS: Record<MomentKind, IconName> = {
  opened: 'doc', delivered: 'clock', answeredFound: 'check-round', answeredNotFound: 'info', withdrawn: 'cross',
  invited: 'people', accepted: 'people', declined: 'cross', confirmed: 'check-round', signed: 'pen', approved: 'check-round', held: 'clock',
  approvedByClerk: 'check-round', returned: 'warn', reopened: 'refresh', paid: 'check-round', received: 'check-round', certified: 'shield',
  handedOver: 'clock', transferred: 'key', disputed: 'pen', disputeEnded: 'info', factConfirmed: 'check-round', proposed: 'clock', sentBack: 'refresh',
  kept: 'info', revalued: 'calc', priceAccepted: 'check-round',
}

/** The messages of one stretch of time; each leads to its case. */
export function Messages({ title, items, now }: { title: string; items: readonly Message[]; now: number }): ReactNode {
  if (items.length === 0) {
    return null
  }
  return (
    <View>
      <Section title={title} />
      <Card flush>
        {items.map((message, at) => (
          <Line key={message.id} message={message} now={now} first={at === 0} />
        ))}
      </Card>
    </View>
  )
}

function Line({ message, now, first }: { message: Message; now: number; first: boolean }): ReactNode {
  const { caseKind, caseId, kind, by, subject, at } = message
  const page = casePage(caseKind, caseId)
  const title = titleOfMoment(caseKind, { kind, by })
  return (
    <View className={`msg${first ? ' msg--first' : ''}`} {...(page ? press(() => go.to(page), { label: `${title}，${subject}` }) : {})}>
      <Icon name={(ICONS as Partial<typeof ICONS>)[kind] ?? 'info'} at='msg__icon' />
      <View className='msg__body'>
        <View className='msg__top'>
          <View className='msg__title'>{title}</View>
          <View className='msg__time num'>{when(at, now)}</View>
        </View>
        <View className='msg__note'>{subject}</View>
      </View>
    </View>
  )
}
