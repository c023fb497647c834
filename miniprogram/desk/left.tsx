import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { leftOf } from '../text/desk'

/** The last quarter of the time is warm. */
const WARM = 0.75

/** How much of the time to answer is used up, as a bar, and what is left, in words. */
export function Left({ since, until, at }: { since: string; until: string; at: number }): ReactNode {
  const [begin, end] = [Date.parse(since), Date.parse(until)]
  const used = Math.min(1, Math.max(0, (at - begin) / Math.max(1, end - begin)))
  const tone = at > end ? ' left--late' : used > WARM ? ' left--warm' : ''
  return (
    <View className={`left${tone}`}>
      <View className='left__bar'><View className='left__fill' style={{ width: `${Math.round(used * 100)}%` }} /></View>
      {leftOf(end - at)}
    </View>
  )
}
