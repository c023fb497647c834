import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { go } from '../api/go'
import { useLook } from '../state/look'
import { useOnline } from '../state/online'
import { deskText, roleNames } from '../text/desk'
import { deskTabs } from '../text/desk-prices'
import { aria } from '../ui/aria'
import { Offline } from '../ui/offline'
import { press } from '../ui/press'
import './desk.css'
import { leaveDesk, useStaff } from './desk-session'

const WIDE = 'desk-wide'
/** Pages of the desk that are there, also those behind the one on top. */
let frames = 0

type Tab = 'filings' | 'disputes' | 'unserved' | 'prices'

const PAGES: Record<Tab, `/${string}`> = {
  filings: '/desk/pages/queue/index', disputes: '/desk/pages/disputes/index', unserved: '/desk/pages/unserved/index', prices: '/desk/pages/prices/index',
}

/** The root of a clerk's page: the whole width of the window, the tabs, who sits here, and the way out. */
export function DeskFrame({ tab, children }: { tab: Tab; children: ReactNode }): ReactNode {
  const look = useLook()
  const staff = useStaff()
  const online = useOnline()
  // Citizens' pages are one phone-wide column; a desk is not.
  useEffect(() => {
    frames += 1
    document.documentElement.classList.add(WIDE)
    return () => {
      // Going back takes one page away: the queue behind it is a desk as well, and is not mounted anew.
      frames -= 1
      document.documentElement.classList.toggle(WIDE, frames > 0)
    }
  }, [])
  return (
    <View className={`screen desk${look.dark ? ' theme-dark' : ''}`}>
      <View className='desk__bar'>
        <View className='desk__name'>{deskText.name}</View>
        {staff && <Tabs on={tab} role={staff.role} />}
        {staff && (
          <View className='desk__right'>
            {`${staff.name}，${roleNames[staff.role] ?? ''}`}
            <View className='desk__leave' {...press(leaveDesk, { label: deskText.leave })}>{deskText.leave}</View>
          </View>
        )}
      </View>
      {!online && <Offline />}
      {children}
    </View>
  )
}

/** Versions of the price model are for those who may agree to one. */
function Tabs({ on, role }: { on: Tab; role: string }): ReactNode {
  const tabs: readonly Tab[] = role === 'officer' ? ['filings', 'disputes', 'unserved'] : ['filings', 'disputes', 'unserved', 'prices']
  return (
    <View className='desk__tabs' {...aria({ role: 'tablist', label: deskTabs.label })}>
      {tabs.map((id) => (
        <View key={id} className={`desk__tab${id === on ? ' is-on' : ''}`} {...press(() => go.instead(PAGES[id]), { role: 'tab', label: deskTabs[id], selected: id === on })}>
          {deskTabs[id]}
        </View>
      ))}
    </View>
  )
}
