import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './action-bar.css'

interface ActionBarProps {
  /** one quiet line above the button */
  note?: string
  children: ReactNode
}

/** The one primary action of a page, at its foot. */
export function ActionBar({ note, children }: ActionBarProps): ReactNode {
  return (
    <View className='action-bar'>
      {note && <View className='action-bar__note'>{note}</View>}
      {children}
    </View>
  )
}
