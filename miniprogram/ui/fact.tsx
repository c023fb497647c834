import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './fact.css'

export function Fact({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <View className='fact'>
      <View className='fact__label'>{label}</View>
      <View className='fact__value'>{value}</View>
    </View>
  )
}
