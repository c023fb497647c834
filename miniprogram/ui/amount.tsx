import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { taxesText } from '../text/taxes'
import './amount.css'

interface AmountProps {
  /** `7,370.00` */
  value: string
  /** the one amount of a page */
  hero?: boolean
  /** nothing to pay */
  quiet?: boolean
}

/** An amount with its unit, smaller, behind it. */
export function Amount({ value, hero, quiet }: AmountProps): ReactNode {
  return (
    <View className={`amount${hero ? ' amount--hero' : ''}${quiet ? ' amount--zero' : ''}`}>
      {value}
      <Text className='amount__unit'>{taxesText.yuan}</Text>
    </View>
  )
}
