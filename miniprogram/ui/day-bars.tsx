import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './day-bars.css'

interface DayBar {
  hour: number
  /** 0 to 100 */
  height: number
  /** that hour is now */
  now: boolean
}

/** How full a day usually is, an hour a bar. `label`: the whole in one sentence. */
export function DayBars({ bars, label }: { bars: readonly DayBar[]; label: string }): ReactNode {
  return (
    <View className='day-bars' {...aria({ role: 'img', label })}>
      {bars.map(({ hour, height, now }) => (
        <View key={hour} className={`day-bar${now ? ' is-now' : ''}`}>
          <View className='day-bar__room'>
            <View className='day-bar__fill' style={{ height: `${Math.max(3, Math.min(100, height))}%` }} />
          </View>
          <View className='day-bar__hour num'>{hour}</View>
        </View>
      ))}
    </View>
  )
}
