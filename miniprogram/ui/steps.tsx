import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import './steps.css'

/** Where one is within an errand: 第 2 步，共 5 步. */
export function Steps({ at, of }: { at: number; of: number }): ReactNode {
  const said = words.step(at, of)
  return (
    <View className='steps' {...aria({ role: 'img', label: said })}>
      <View className='steps__text'>{said}</View>
      {Array.from({ length: of }, (_, bit) => (
        <View key={bit} className={`steps__bit${bit + 1 < at ? ' is-done' : bit + 1 === at ? ' is-now' : ''}`} />
      ))}
    </View>
  )
}
