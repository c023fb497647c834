import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './cell.css'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { press } from './press'

interface CellProps {
  title: string
  note?: string
  value?: string
  icon?: IconName
  /** absent: the row only tells something */
  onPress?: () => void
  first?: boolean
}

/** A row of a list that leads on. */
export function Cell({ title, note, value, icon, onPress, first }: CellProps): ReactNode {
  const said = [title, note, value].filter(Boolean).join('，')
  return (
    <View className={`cell${first ? ' cell--first' : ''}`} {...(onPress ? press(onPress, { label: said }) : {})}>
      {icon && <Icon name={icon} at='cell__icon' />}
      <View className='cell__body'>
        <View className='cell__title'>{title}</View>
        {note && <View className='cell__note'>{note}</View>}
      </View>
      {value && <View className='cell__value num'>{value}</View>}
      {onPress && <Icon name='right' at='cell__go' />}
    </View>
  )
}
