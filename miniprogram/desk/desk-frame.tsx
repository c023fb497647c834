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
import { outletKind } from './outlet-kind'

const WIDE = 'desk-wide'
/** Pages of the desk that are there, also those behind the one on top. */
let frames = 0

export type Tab = 'filings' | 'invoices' | 'disputes' | 'supply' | 'unserved' | 'prices' | 'outlet' | 'hall'

const PAGES: Record<Tab, `/${string}`> = {
  filings: '/desk/pages/queue/index', invoices: '/desk/pages/invoices/index', disputes: '/desk/pages/disputes/index', supply: '/desk/pages/supply/index',
  unserved: '/desk/pages/unserved/index', prices: '/desk/pages/prices/index', outlet: '/desk/pages/outlet/index', hall: '/desk/pages/hall/index',
}

interface DeskFrameProps {
  tab: Tab
  /** without the bar: whoever walks up to a machine neither signs it out nor goes elsewhere */
  bare?: boolean
  children: ReactNode
}

/** The root of a clerk's page: the whole width of the window, the tabs, who sits here, and the way out. */
export function DeskFrame({ tab, bare = false, children }: DeskFrameProps): ReactNode {
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
  // Clerks of the bureau and staff of an outlet have desks of their own, whichever address they came by.
  const isOutlets = tab === 'outlet' || tab === 'hall'
  const isOwn = staff === undefined || (staff.role === 'outlet') === isOutlets
  useEffect(() => {
    if (!isOwn) {
      void go.instead(PAGES[isOutlets ? 'filings' : 'outlet'])
    }
  }, [isOwn, isOutlets])
  return (
    <View className={`screen desk${look.dark ? ' theme-dark' : ''}`}>
      {!bare && <Bar tab={tab} staff={staff} />}
      {!online && <Offline />}
      {isOwn && children}
    </View>
  )
}

function Bar({ tab, staff }: { tab: Tab; staff: ReturnType<typeof useStaff> }): ReactNode {
  return (
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
  )
}

/** Versions of the price model are for those who may agree to one, queues for those who work at a hall's window. */
function Tabs({ on, role }: { on: Tab; role: string }): ReactNode {
  const own: readonly Tab[] = ['filings', 'invoices', 'disputes', 'supply', 'unserved']
  const outlets: readonly Tab[] = outletKind() === 'window' ? ['hall', 'outlet'] : ['outlet']
  const tabs: readonly Tab[] = role === 'outlet' ? outlets : role === 'officer' ? own : [...own, 'prices']
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
