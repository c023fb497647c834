import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { Source } from '../ui/source'
import './sourced-card.css'

interface SourcedCardProps {
  title: string
  sources: readonly { from: string; at: string }[]
  children: ReactNode
}

/** Facts under a title, with the offices that say so. */
export function SourcedCard({ title, sources, children }: SourcedCardProps): ReactNode {
  return (
    <Card>
      <View className='card__title'>{title}</View>
      {children}
      {sources.map(({ from, at }) => (
        <View key={`${from} ${at}`} className='sourced'>
          <Source from={from} at={at} />
        </View>
      ))}
    </Card>
  )
}
