import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './blank.css'
import { Card } from './card'
import { Icon } from './icon'
import type { IconName } from './icon-name'

interface BlankProps {
  icon: IconName
  title: string
  note?: string
  /** one way on */
  children?: ReactNode
}

/** Nothing here: what is true, what will happen, one way on. */
export function Blank({ icon, title, note, children }: BlankProps): ReactNode {
  return (
    <Card>
      <View className='blank'>
        <Icon name={icon} at='blank__icon' />
        <View className='blank__title'>{title}</View>
        <View className='blank__note'>{note}</View>
        {children}
      </View>
    </Card>
  )
}
