import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ItemPaper } from '#shared/model/guide'
import { itemText } from '../../../text/guide'
import { Card } from '../../../ui/card'
import './item.css'

const ORDER = ['bring', 'sometimes', 'held'] as const

/** What to bring first, then what only some have to, then what one need not. */
export function Papers({ papers }: { papers: readonly ItemPaper[] }): ReactNode {
  const sorted = ORDER.flatMap((need) => papers.filter((paper) => paper.need === need))
  const nothing = sorted.every(({ need }) => need === 'held')
  return (
    <Card flush>
      {nothing && <View className='item-paper item-paper--first'>{sorted.length === 0 ? itemText.papersNone : itemText.papersHeld}</View>}
      {sorted.map(({ id, name, need, note }, at) => (
        <View key={id} className={`item-paper${at === 0 && !nothing ? ' item-paper--first' : ''}`}>
          <View className='item-paper__body'>
            <View className={need === 'held' ? 'quiet' : ''}>{name}</View>
            {note !== undefined && <View className='item-paper__note'>{note}</View>}
          </View>
          <View className={`item-paper__need item-paper__need--${need}`}>{itemText.need[need]}</View>
        </View>
      ))}
    </Card>
  )
}
