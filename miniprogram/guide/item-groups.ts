import { ItemCategory } from '#shared/model/guide'
import type { ItemLine } from '#shared/model/guide'

export interface ItemGroup {
  category: ItemCategory
  items: ItemLine[]
}

interface Wish {
  /** parts of a name, or a number; case does not matter */
  words: string
  onlyHere: boolean
}

/** Items that fit, class by class; a class without any is left out. */
export function itemGroups(items: readonly ItemLine[], { words, onlyHere }: Wish): ItemGroup[] {
  const parts = plain(words).split(/\s+/).filter(Boolean)
  const fits = ({ id, name, online }: ItemLine): boolean =>
    (!onlyHere || online === 'here') && parts.every((part) => plain(name).includes(part) || plain(id) === part)
  return ItemCategory.options
    .map((category) => ({ category, items: items.filter((item) => item.category === category && fits(item)) }))
    .filter((group) => group.items.length > 0)
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
