import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { LawSource } from '#shared/model/guide'
import { itemText } from '../../../text/guide'
import { Card } from '../../../ui/card'
import { Section } from '../../../ui/section'
import './item.css'

/** The documents it stands on, and of which this product is not sure. */
export function Laws({ laws }: { laws: readonly LawSource[] }): ReactNode {
  if (laws.length === 0) {
    return null
  }
  return (
    <View>
      <Section title={itemText.laws} />
      <Card flush>
        {laws.map(({ document, article, confidence }, at) => (
          <View key={`${document} ${article ?? ''}`} className={`item-law${at === 0 ? ' item-law--first' : ''}`}>
            <View>{document}{article}</View>
            {confidence !== 'official' && <View className='item-law__unsure'>{itemText.unsure}</View>}
          </View>
        ))}
      </Card>
      {laws.some(({ confidence }) => confidence !== 'official') && <View className='small quiet'>{itemText.unsureNote}</View>}
    </View>
  )
}
