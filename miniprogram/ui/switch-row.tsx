import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { press } from './press'
import './switch-row.css'

interface SwitchRowProps {
  title: string
  note?: string
  on: boolean
  /** absent: it is on for good; the note says why */
  onPress?: () => void
  first?: boolean
}

/** One of several switches in a card. */
export function SwitchRow({ title, note, on, onPress, first }: SwitchRowProps): ReactNode {
  const said = [title, note].filter(Boolean).join('，')
  return (
    <View className={`switch-row${first ? ' switch-row--first' : ''}${on ? ' is-on' : ''}`} {...(onPress ? press(onPress, { role: 'switch', label: said, checked: on }) : {})}>
      <View className='switch-row__body'>
        <View className='switch-row__title'>{title}</View>
        {note && <View className='switch-row__note'>{note}</View>}
      </View>
      {onPress && (
        <View className='switch'>
          <View className='switch__knob' />
        </View>
      )}
    </View>
  )
}
