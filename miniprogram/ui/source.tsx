import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import './source.css'

/** From where and when a value is: 来自不动产登记 · 2026-11-24 14:31 */
export function Source({ from, at }: { from: string; at?: string }): ReactNode {
  return (
    <View className='source'>
      <Icon name='link' at='source__icon' />
      <Text className='nowrap'>{from}</Text>
      {at !== undefined && <Text className='dot'>·</Text>}
      {at !== undefined && <Text className='nowrap'>{at}</Text>}
    </View>
  )
}
