import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './action-bar.css'

/** The primary button of an action bar with a second way beside it; one above the other where type is large. */
export function SideBySide({ side, children }: { side: ReactNode; children: ReactNode }): ReactNode {
  return (
    <View className='action-bar__row'>
      <View className='action-bar__side'>{side}</View>
      <View className='action-bar__main'>{children}</View>
    </View>
  )
}
