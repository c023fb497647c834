import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ItemCategory } from '#shared/model/guide'
import { categoryWords, itemsText } from '../../../text/guide'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { press } from '../../../ui/press'
import type { ItemGroup } from '../../item-groups'
import { ItemRow } from './item-row'
import './items.css'

/** The classes, each folds open to its items. */
export function Folded({ groups }: { groups: readonly ItemGroup[] }): ReactNode {
  const [open, setOpen] = useState<readonly ItemCategory[]>([])
  const toggle = (category: ItemCategory): void => setOpen(open.includes(category) ? open.filter((each) => each !== category) : [...open, category])
  return (
    <Card flush>
      {groups.map((group, at) => (
        <Class key={group.category} group={group} first={at === 0} open={open.includes(group.category)} onPress={() => toggle(group.category)} />
      ))}
    </Card>
  )
}

interface ClassProps {
  group: ItemGroup
  first: boolean
  open: boolean
  onPress: () => void
}

function Class({ group: { category, items }, first, open, onPress }: ClassProps): ReactNode {
  const { name, note } = categoryWords[category]
  const count = itemsText.count(items.length)
  return (
    <View className={`class${first ? ' class--first' : ''}${open ? ' is-open' : ''}`}>
      <View className='class__row' {...press(onPress, { label: `${name}，${count}`, expanded: open })}>
        <View className='class__body'>
          <View className='class__name'>{name}</View>
          <View className='class__note'>{note}</View>
        </View>
        <View className='class__count num'>{count}</View>
        <Icon name='down' at='class__fold' />
      </View>
      {open && <View className='class__items'>{items.map((item) => <ItemRow key={item.id} item={item} first={false} sayHere />)}</View>}
    </View>
  )
}
