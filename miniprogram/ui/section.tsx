import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './section.css'

export function Section({ title }: { title: string }): ReactNode {
  return (
    <View className='section'>
      <View className='section__title' {...aria({ role: 'heading' })}>{title}</View>
    </View>
  )
}
