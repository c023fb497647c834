import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import './bar.css'
import { Icon } from './icon'
import { press } from './press'

export interface BarProps {
  title: string
  /** absent on tab pages */
  onBack?: () => void
  /** the teal head of the first page */
  river?: boolean
}

/** What WeChat's navigation bar is, for the browser. */
export function Bar({ title, onBack, river }: BarProps): ReactNode {
  return (
    <View className={`bar${river ? ' bar--river' : ''}${onBack ? '' : ' bar--tab'}`}>
      {onBack && (
        <View className='bar__back' {...press(onBack, { label: words.back })}>
          <Icon name='left' />
        </View>
      )}
      <View className='bar__title'>{title}</View>
    </View>
  )
}
