import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useLook } from '../state/look'
import { useOnline } from '../state/online'
import { deskText, roleNames } from '../text/desk'
import { Offline } from '../ui/offline'
import { press } from '../ui/press'
import './desk.css'
import { leaveDesk, useStaff } from './desk-session'

const WIDE = 'desk-wide'

/** The root of a clerk's page: the whole width of the window, who sits here, and the way out. */
export function DeskFrame({ children }: { children: ReactNode }): ReactNode {
  const look = useLook()
  const staff = useStaff()
  const online = useOnline()
  // Citizens' pages are one phone-wide column; a desk is not.
  useEffect(() => {
    document.documentElement.classList.add(WIDE)
    return () => document.documentElement.classList.remove(WIDE)
  }, [])
  return (
    <View className={`screen desk${look.dark ? ' theme-dark' : ''}`}>
      <View className='desk__bar'>
        <View className='desk__name'>{deskText.name}</View>
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
