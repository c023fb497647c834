import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './gauge.css'

const BLOCKS = Array.from({ length: 10 }, (_, at) => at)

/** How long a queue is, in ten blocks; minutes and words stand beside it. */
export function Gauge({ on, busy, label }: { on: number; busy: boolean; label: string }): ReactNode {
  return (
    <View className={`gauge${busy ? ' gauge--busy' : ''}`} {...aria({ role: 'img', label })}>
      {BLOCKS.map((at) => <View key={at} className={`gauge__bit${at < on ? ' is-on' : ''}${at === 9 ? ' gauge__bit--last' : ''}`} />)}
    </View>
  )
}
