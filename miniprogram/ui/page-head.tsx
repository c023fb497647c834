import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './page.css'

interface PageHeadProps {
  title: string
  lead?: string
}

export function PageHead({ title, lead }: PageHeadProps): ReactNode {
  return (
    <View className='page__head'>
      <View className='page__title' {...aria({ role: 'heading' })}>{title}</View>
      {lead && <View className='page__lead'>{lead}</View>}
    </View>
  )
}
