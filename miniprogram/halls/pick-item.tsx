import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listItems } from '#shared/contract/guide'
import type { ItemLine } from '#shared/model/guide'
import { call } from '../api/call'
import { useOnce } from '../state/use-once'
import { lastKnown } from '../state/use-snapshot'
import { pickText } from '../text/halls'
import { Field } from '../ui/field'
import { Radio, RadioGroup } from '../ui/radio'
import { Sheet } from '../ui/sheet'
import { Skeleton } from '../ui/skeleton'
import { chooseErrand } from './errand'
import './halls.css'

interface PickItemProps {
  on: string | undefined
  flat: boolean
  onClose: () => void
  onPicked: (item: ItemLine) => void
}

/** As many as a thumb likes to pass. */
const SHOWN = 30

/** What one goes there for: all items of the guide, found by a few signs of their name. */
export function PickItem({ on, flat, onClose, onPicked }: PickItemProps): ReactNode {
  const [asked, setAsked] = useState('')
  const items = useOnce(loadItems)
  const found = matching(items ?? [], asked)
  function pick(item: ItemLine): void {
    chooseErrand(item)
    onPicked(item)
  }
  return (
    <Sheet title={pickText.item} flat={flat} onClose={onClose}>
      <Field id='hall-item' label={pickText.itemSearch} value={asked} hint={pickText.itemHint} maxLength={20} onChange={setAsked} />
      {items === undefined && <Skeleton cards={1} lines={4} />}
      <RadioGroup label={pickText.item}>
        {found.slice(0, SHOWN).map((item) => <Radio key={item.id} title={item.name} on={item.id === on} onPress={() => pick(item)} />)}
      </RadioGroup>
      {found.length > SHOWN && <View className='pick-item__more'>{pickText.itemMore(found.length - SHOWN)}</View>}
      {items !== undefined && found.length === 0 && <View className='pick-item__more'>{pickText.itemNone}</View>}
    </Sheet>
  )
}

const loadItems = (): Promise<ItemLine[]> =>
  call(listItems, {}).then(
    ({ items }) => items,
    // Items hardly ever change: what was heard last is as good.
    () => lastKnown(listItems, {})?.value.items ?? [],
  )

/** Every sign of what was typed stands in the name, together or apart; those where it stands together come first. */
function matching(items: readonly ItemLine[], asked: string): ItemLine[] {
  const signs = [...asked.replace(/\s/g, '')]
  const together = (item: ItemLine): boolean => item.name.includes(signs.join(''))
  const found = items.filter(({ name }) => signs.every((sign) => name.includes(sign)))
  return [...found.filter(together), ...found.filter((item) => !together(item))]
}
