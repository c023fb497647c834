import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { press } from './press'
import './section.css'

export function Link({ label, onPress }: { label: string; onPress: () => void }): ReactNode {
  return (
    <View className='link-line'>
      <Text className='link' {...press(onPress, { role: 'link', label })}>{label}</Text>
    </View>
  )
}
