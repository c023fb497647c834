import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './page.css'

/** The body of a page between its head and its foot. */
export function Page({ children, at }: { children: ReactNode; at?: string }): ReactNode {
  return <View className={`page${at ? ` ${at}` : ''}`}>{children}</View>
}
