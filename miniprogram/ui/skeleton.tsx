import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import { Card } from './card'
import './skeleton.css'

/** Cards as tall as what is coming; seen only after 300 ms. */
export function Skeleton({ cards, lines }: { cards: number; lines: number }): ReactNode {
  return (
    <View className='skeleton' {...aria({ role: 'status', busy: true, label: words.loading })}>
      {Array.from({ length: cards }, (_, card) => (
        <Card key={card}>
          <View className='bone bone--mid' />
          {Array.from({ length: lines - 1 }, (_line, line) => (
            <View key={line} className={line % 2 === 0 ? 'bone' : 'bone bone--short'} />
          ))}
        </Card>
      ))}
    </View>
  )
}
