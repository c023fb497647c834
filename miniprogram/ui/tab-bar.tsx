import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tabCount, tabs } from '../text/zh-CN'
import { aria } from './aria'
import { Icon } from './icon'
import { press } from './press'
import './tab-bar.css'

export type Tab = keyof typeof tabs

/** How many things wait behind a tab. */
export type TabCounts = Readonly<Record<keyof typeof tabCount, number>>

interface TabBarProps {
  on: Tab
  counts: TabCounts
  onSwitch: (tab: Tab) => void
}

const TABS = [
  { id: 'home', icon: 'home' },
  { id: 'todo', icon: 'tasks' },
  { id: 'inbox', icon: 'inbox' },
  { id: 'me', icon: 'me' },
] as const

/** What fits into the badge. */
const MOST = 99

/** Drawn by each tab page, not by WeChat: the native bar cannot grow for elders and paints its counts red. */
export function TabBar({ on, counts, onSwitch }: TabBarProps): ReactNode {
  return (
    <View className='tabbar' {...aria({ role: 'tablist' })}>
      {TABS.map(({ id, icon }) => {
        const count = id === 'todo' || id === 'inbox' ? { number: counts[id], word: tabCount[id](counts[id]) } : undefined
        const counted = count !== undefined && count.number > 0
        const label = counted ? `${tabs[id]}，${count.word}` : tabs[id]
        return (
          <View key={id} className={`tab${id === on ? ' is-on' : ''}`} {...press(() => onSwitch(id), { role: 'tab', label, selected: id === on })}>
            <Icon name={icon} />
            {counted && <View className='tab__count num' {...aria({ hidden: true })}>{count.number > MOST ? `${MOST}+` : count.number}</View>}
            <View>{tabs[id]}</View>
          </View>
        )
      })}
    </View>
  )
}
