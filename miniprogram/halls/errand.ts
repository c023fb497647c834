import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { readItem } from '#shared/contract/guide'
import { ItemId, ItemLine } from '#shared/model/guide'
import type { GuideItem } from '#shared/model/guide'
import { call } from '../api/call'
import { lasting } from '../api/storage'
import { lastKnown } from '../state/use-snapshot'
import { createStore, useStore } from '../state/store'

const KEY = 'hall-item'
const kept = v.safeParse(ItemLine, lasting.read(KEY))

const errand = createStore<ItemLine | undefined>(kept.success ? kept.output : undefined)

/** What one goes to a hall for; remembered until something else is chosen. */
export const useErrand = (): ItemLine | undefined => useStore(errand)

export function chooseErrand({ id, name, category, group, online, minutes }: ItemLine): void {
  const item = { id, name, category, group, online, minutes }
  lasting.write(KEY, item)
  errand.set(item)
}

/** All about what was chosen, where the guide answers. */
export function useGuide(item: ItemLine | undefined): GuideItem | undefined {
  const [guide, setGuide] = useState<GuideItem>()
  const id = item?.id
  useEffect(() => {
    if (id !== undefined) {
      loadItem(id).then(setGuide, () => setGuide(undefined))
    }
  }, [id])
  return guide?.id === id ? guide : undefined
}

/** Takes over what a link names; what the guide does not know changes nothing. */
export function useLinkedErrand(named: string | undefined): void {
  useEffect(() => {
    const id = v.safeParse(ItemId, named)
    if (id.success && id.output !== errand.get()?.id) {
      loadItem(id.output).then(chooseErrand, () => undefined)
    }
  }, [named])
}

async function loadItem(itemId: ItemId): Promise<GuideItem> {
  const input = { params: { itemId } }
  try {
    return (await call(readItem, input)).item
  } catch (error) {
    // Without a network what was read before is as good.
    const known = lastKnown(readItem, input)
    if (known) {
      return known.value.item
    }
    throw error
  }
}
