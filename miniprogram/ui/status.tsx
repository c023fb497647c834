import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import './status.css'

export type StatusTone = 'you' | 'other' | 'done' | 'wait' | 'late' | 'idle'

const SIGNS: Record<StatusTone, IconName> = { you: 'pen', other: 'clock', done: 'check-round', wait: 'warn', late: 'late', idle: 'info' }

/** Sign, word, then hue. */
export function Status({ tone, word }: { tone: StatusTone; word: string }): ReactNode {
  return (
    <View className={`status status--${tone}`}>
      <Icon name={SIGNS[tone]} at='status__sign' />
      {word}
    </View>
  )
}
