import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { Bar } from './bar'
import type { BarProps } from './bar'
import type { Look } from './look'
import { Offline } from './offline'

interface ScreenProps {
  look: Look
  bar: BarProps
  offline?: boolean
  children: ReactNode
  /** the tab bar or the action bar */
  foot?: ReactNode
}

/** The root of every page: theme, elder edition, font scale. */
export function Screen({ look, bar, offline = false, children, foot }: ScreenProps): ReactNode {
  const classes = `screen${look.dark ? ' theme-dark' : ''}${look.elder ? ' theme-elder' : ''}`
  const style = look.elder || look.scale === 1 ? {} : { style: { '--type-scale': String(look.scale) } as CSSProperties }
  return (
    <View className={classes} {...style}>
      {process.env.TARO_ENV === 'h5' && <Bar {...bar} />}
      {offline && <Offline />}
      {children}
      {foot}
    </View>
  )
}
