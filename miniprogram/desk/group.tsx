import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../ui/aria'

/** A few things under a heading, with where they are from. */
export function Group({ title, from, children }: { title: string; from?: string; children: ReactNode }): ReactNode {
  return (
    <View className='group'>
      <View className='group__head'>
        <View className='group__title' {...aria({ role: 'heading' })}>{title}</View>
        {from && <View className='group__from'>{from}</View>}
      </View>
      {children}
    </View>
  )
}
