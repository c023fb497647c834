import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { press } from './press'
import './section.css'

interface SectionProps {
  title: string
  /** something for all of the section, at the end of its line */
  act?: { label: string; onPress: () => void }
  /** something to know about all of it, at the end of its line */
  note?: string
}

export function Section({ title, act, note }: SectionProps): ReactNode {
  return (
    <View className='section'>
      <View className='section__title' {...aria({ role: 'heading' })}>{title}</View>
      {note && <View className='section__note num'>{note}</View>}
      {act && <View className='section__more' {...press(act.onPress, { label: act.label })}>{act.label}</View>}
    </View>
  )
}
