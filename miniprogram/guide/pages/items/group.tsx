import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { categoryWords, itemsText } from '../../../text/guide'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Section } from '../../../ui/section'
import type { ItemGroup } from '../../item-groups'
import { ItemRow } from './item-row'

/** One letter fits most of a class: so many are drawn at once. */
const FIRST = 20

interface GroupProps {
  group: ItemGroup
  /** whether a row says that it can be done here; needless where all can */
  sayHere: boolean
}

/** The items of a class that fit. */
export function Group({ group: { category, items }, sayHere }: GroupProps): ReactNode {
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, FIRST)
  return (
    <View>
      <Section title={`${categoryWords[category].name} ${itemsText.count(items.length)}`} />
      <Card flush>{shown.map((item, at) => <ItemRow key={item.id} item={item} first={at === 0} sayHere={sayHere} />)}</Card>
      {shown.length < items.length && <Button kind='text' label={itemsText.rest(items.length - shown.length)} onPress={() => setAll(true)} />}
    </View>
  )
}
