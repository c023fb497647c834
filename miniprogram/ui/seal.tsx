import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './seal.css'

/** Four characters as a stamp would set them: an ornament of ours, no office's emblem. */
export function Seal({ word }: { word: string }): ReactNode {
  return (
    <View className='seal' {...aria({ role: 'img', label: word })}>
      <View className='seal__inner'>
        <View>{word.slice(0, 2)}</View>
        <View>{word.slice(2)}</View>
      </View>
    </View>
  )
}
