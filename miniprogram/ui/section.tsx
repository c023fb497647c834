import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { press } from './press'
import './section.css'

interface SectionProps {
  title: string
  /** something for all of the section, at the end of its line */
  act?: { label: string; onPress: () => void }
}

export function Section({ title, act }: SectionProps): ReactNode {
  return (
    <View className='section'>
      <View className='section__title' {...aria({ role: 'heading' })}>{title}</View>
      {act && <View className='section__more' {...press(act.onPress, { label: act.label })}>{act.label}</View>}
    </View>
  )
}
