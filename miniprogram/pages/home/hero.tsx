import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { home, words } from '../../text/zh-CN'
import { aria } from '../../ui/aria'
import { Icon } from '../../ui/icon'
import { press } from '../../ui/press'
import './home.css'

interface HeroProps {
  hello: string
  sub: string
  elder: boolean
  onElder: () => void
  onSearch: () => void
  /** a card reaches up into it */
  tall: boolean
}

export function Hero({ hello, sub, elder, onElder, onSearch, tall }: HeroProps): ReactNode {
  const edition = elder ? words.elderOff : words.elderOn
  return (
    <View className={`hero${tall ? ' hero--tall' : ''}`}>
      <View className='hero__rivers' {...aria({ hidden: true })} />
      <View className='hero__row'>
        <View className='hero__words'>
          <View className='hero__hi' {...aria({ role: 'heading' })}>{hello}</View>
          <View className='hero__sub'>{sub || home.sub}</View>
        </View>
        <View className='hero__elder' {...press(onElder, { label: edition })}>{edition}</View>
      </View>
      <View className='hero__search' {...press(onSearch, { label: home.search })}>
        <Icon name='search' />
        <View className='hero__hint'>{home.search}</View>
      </View>
    </View>
  )
}
