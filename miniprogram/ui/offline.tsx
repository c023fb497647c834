import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import './banner.css'
import { Icon } from './icon'

/** The black strip under the bar while there is no network. */
export function Offline(): ReactNode {
  return (
    <View className='banner banner--offline' {...aria({ role: 'status', live: 'polite' })}>
      <Icon name='cloud' at='banner__icon' />
      <View className='banner__text'>{words.offline}</View>
    </View>
  )
}
