import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { GuideItem } from '#shared/model/guide'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import './item.css'

/** What has to be so. */
export function Conditions({ of }: { of: GuideItem['conditions'] }): ReactNode {
  return (
    <Card>
      {of.map(({ id, text }) => (
        <View key={id} className='item-condition'>
          <Icon name='check' at='item-condition__sign' />
          <View className='item-condition__text'>{text}</View>
        </View>
      ))}
    </Card>
  )
}
