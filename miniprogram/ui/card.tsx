import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './card.css'
import { press } from './press'

interface CardProps {
  children: ReactNode
  /** rows go to the edge */
  flush?: boolean
  /** the whole card leads on */
  onPress?: () => void
  /** what a screen reader says of a card that leads on */
  label?: string
}

export function Card({ children, flush, onPress, label }: CardProps): ReactNode {
  const lead = onPress ? press(onPress, { label }) : {}
  return <View className={`card${flush ? ' card--flush' : ''}`} {...lead}>{children}</View>
}
