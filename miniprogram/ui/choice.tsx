import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './choice.css'
import { press } from './press'

interface ChoiceProps {
  title: string
  note?: string
  on: boolean
  onPress: () => void
}

/** A switch in a row: the elder edition, a consent. */
export function Choice({ title, note, on, onPress }: ChoiceProps): ReactNode {
  return (
    <View className={`choice${on ? ' is-on' : ''}`} {...press(onPress, { role: 'switch', label: title, checked: on })}>
      <View className='choice__mark' />
      <View className='choice__body'>
        <View className='choice__title'>{title}</View>
        {note && <View className='choice__note'>{note}</View>}
      </View>
    </View>
  )
}
