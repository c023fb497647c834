import type { KnownItem } from './known-item'
import { loadItems } from './load-items'

let loaded: { list: readonly KnownItem[]; byId: ReadonlyMap<string, KnownItem> } | undefined

/** Everything a citizen can have done, class by class in the order of the classes. Read once a process; frozen. */
export const allItems = (): readonly KnownItem[] => stock().list

/** The item with this number; undefined when there is none. */
export const findItem = (id: string): KnownItem | undefined => stock().byId.get(id)

function stock(): NonNullable<typeof loaded> {
  if (loaded === undefined) {
    const list = loadItems()
    loaded = { list, byId: new Map(list.map((item) => [item.id, item])) }
  }
  return loaded
}
