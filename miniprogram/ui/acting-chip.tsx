import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { actingText } from '../text/acting'
import './acting-chip.css'
import { Icon } from './icon'
import { press } from './press'

interface ActingChipProps {
  /** the business one acts for */
  name: string
  /** in what capacity, in words */
  role: string
  onChange: () => void
}

/** Atop every page on which one acts for a business: for whom, as what, and the way to change it. */
export function ActingChip({ name, role, onChange }: ActingChipProps): ReactNode {
  return (
    <View className='acting'>
      <Icon name='people' at='acting__icon' />
      <View className='acting__body'>
        <View>{actingText.for(name)}</View>
        <View className='acting__role'>{role}</View>
      </View>
      <View className='acting__change' {...press(onChange, { label: actingText.changeLabel })}>{actingText.change}</View>
    </View>
  )
}
