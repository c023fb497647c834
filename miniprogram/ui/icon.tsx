import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './icon.css'
import type { IconName } from './icon-name'
import './icons.css'

interface IconProps {
  name: IconName
  /** 16 or 20 px instead of 24 */
  size?: 's' | 'm'
  /** the place's own class, which may size and colour it */
  at?: string
}

/** A line icon in the colour of the text around it; never without a word beside it, so a screen reader skips it. */
export function Icon({ name, size, at }: IconProps): ReactNode {
  return <View className={`icon icon--${name}${size ? ` icon--${size}` : ''}${at ? ` ${at}` : ''}`} {...aria({ hidden: true })} />
}
