import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { press } from '../../../ui/press'
import './book.css'

interface SlotBoxProps {
  title: string
  note: string
  /** what a screen reader hears */
  said: string
  on: boolean
  day?: boolean
  /** absent: it is full */
  onPress: (() => void) | undefined
}

/** A day or a time to choose; several stand side by side in a `RadioGroup`. */
export function SlotBox({ title, note, said, on, day, onPress }: SlotBoxProps): ReactNode {
  return (
    <View className={`slot${day ? ' slot--day' : ''}${on ? ' is-on' : ''}${onPress ? '' : ' is-off'}`}>
      <View className='slot__box' {...press(onPress, { role: 'radio', label: said, checked: on })}>
        <View className='slot__title'>{title}</View>
        <View className='slot__note num'>{note}</View>
      </View>
    </View>
  )
}
