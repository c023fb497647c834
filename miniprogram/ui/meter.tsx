import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './meter.css'

/** How much of a time has gone, in per cent; what it means stands in words beside it. */
export function Meter({ gone, late }: { gone: number; late: boolean }): ReactNode {
  return (
    <View className='meter' {...aria({ hidden: true })}>
      <View className={`meter__fill${late ? ' meter__fill--late' : ''}`} style={{ width: `${gone}%` }} />
    </View>
  )
}
