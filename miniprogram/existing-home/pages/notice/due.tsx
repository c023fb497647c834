import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { noticeText } from '../../../text/payment'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Meter } from '../../../ui/meter'
import { Status } from '../../../ui/status'
import { dueWords, timeGone } from '../../due-words'
import './due.css'

/** Until when, and how long still. */
export function Due({ dueOn, decidedAt, now }: { dueOn: string; decidedAt: string; now: number }): ReactNode {
  const { due, left, tone } = dueWords(dueOn, now)
  return (
    <Card>
      <View className='due' {...aria({ live: 'polite' })}>
        <View className='due__day num'>{due}</View>
        <Status tone={tone} word={left} />
      </View>
      <Meter gone={timeGone(decidedAt, dueOn, now)} late={tone === 'late'} />
      <View className='due__note small quiet'>{noticeText.note}</View>
    </Card>
  )
}
