import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tabs } from '../text/zh-CN'
import { aria } from './aria'
import { Icon } from './icon'
import { press } from './press'
import './tab-bar.css'

export type Tab = keyof typeof tabs

const TABS = [
  { id: 'home', icon: 'home' },
  { id: 'todo', icon: 'tasks' },
  { id: 'inbox', icon: 'inbox' },
  { id: 'me', icon: 'me' },
] as const

/** Drawn by each tab page, not by WeChat: the native bar cannot grow for elders and paints its counts red. */
export function TabBar({ on, onSwitch }: { on: Tab; onSwitch: (tab: Tab) => void }): ReactNode {
  return (
    <View className='tabbar' {...aria({ role: 'tablist' })}>
      {TABS.map(({ id, icon }) => (
        <View key={id} className={`tab${id === on ? ' is-on' : ''}`} {...press(() => onSwitch(id), { role: 'tab', label: tabs[id], selected: id === on })}>
          <Icon name={icon} />
          <View>{tabs[id]}</View>
        </View>
      ))}
    </View>
  )
}
