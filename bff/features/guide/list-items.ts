import type { listItems as route } from '#shared/contract/guide'
import type { ReplyIn } from '#shared/contract/route'
import { instant } from '#shared/model/day'
import { allItems } from '../../platform/guide/find-item'
import type { World } from '../../world'
import { GUIDE_SOURCE } from './guide-source'

/** Every item, a line each. */
export function listItems(world: World): ReplyIn<typeof route> {
  const items = allItems().map(({ id, name, category, group, online, minutes }) => ({ id, name, category, group, online, minutes }))
  return { items, asOf: instant(world.now()), source: GUIDE_SOURCE }
}
