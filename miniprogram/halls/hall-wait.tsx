import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { HallQueue } from '#shared/model/hall'
import { busyWords, hallsText } from '../text/halls'
import { Dotted } from '../ui/dotted'
import { Gauge } from '../ui/gauge'
import { gaugeOf } from './best-hall'
import './halls.css'

interface HallWaitProps {
  queue: HallQueue
  /** minutes on arrival */
  wait: { p50: number; p90: number }
}

/** How long one waits: half of the people at most the large number, nine of ten at most the small one. */
export function HallWait({ queue: { waiting, windows, busy }, wait: { p50, p90 } }: HallWaitProps): ReactNode {
  const blocks = gaugeOf(p50)
  const parts = [hallsText.waiting(waiting), hallsText.windows(windows), (busyWords as Partial<Record<string, string>>)[busy] ?? '']
  return (
    <View className='wait-row'>
      <View className='wait-row__wait'>
        {p50 === 0 ? <View className='wait-row__none'>{hallsText.noWait}</View> : (
          <View>
            <Text className='wait-row__number num'>{p50}</Text>
            <Text className='wait-row__quiet'> {hallsText.minutes}</Text>
          </View>
        )}
        {p90 > 0 && <View className='wait-row__quiet num'>{hallsText.atMost(p90)}</View>}
      </View>
      <View className='wait-row__gauge'>
        <Gauge on={blocks} busy={busy === 'busy'} label={hallsText.gauge(blocks)} />
        <Dotted parts={parts.filter((part) => part !== '')} at='wait-row__quiet' />
      </View>
    </View>
  )
}
