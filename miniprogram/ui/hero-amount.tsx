import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Amount } from './amount'
import { aria } from './aria'
import './page.css'

interface HeroAmountProps {
  lead: string
  /** `7,370.00` */
  amount: string
  note?: string
}

/** The head of a page whose answer is an amount. */
export function HeroAmount({ lead, amount, note }: HeroAmountProps): ReactNode {
  return (
    <View className='page__head'>
      <View className='page__lead page__lead--first' {...aria({ role: 'heading' })}>{lead}</View>
      <Amount value={amount} hero />
      {note !== undefined && <View className='page__lead num'>{note}</View>}
    </View>
  )
}
