import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './banner.css'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { press } from './press'

interface BannerProps {
  text: string
  tone?: 'info' | 'done' | 'wait' | 'late'
  act?: { label: string; onPress: () => void }
}

const SIGNS: Record<NonNullable<BannerProps['tone']>, IconName> = { info: 'info', done: 'check-round', wait: 'warn', late: 'late' }

/** Something about the whole page; at most one a page. */
export function Banner({ text, tone = 'info', act }: BannerProps): ReactNode {
  return (
    <View className={`banner banner--${tone}`} {...aria({ role: tone === 'late' ? 'alert' : 'status' })}>
      <Icon name={SIGNS[tone]} at='banner__icon' />
      <View className='banner__text'>{text}</View>
      {act && <View className='banner__act' {...press(act.onPress, { label: act.label })}>{act.label}</View>}
    </View>
  )
}
