import type { readItem as route } from '#shared/contract/guide'
import type { InputOf, ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { dayIn, instant } from '#shared/model/day'
import { findItem } from '../../platform/guide/find-item'
import { measuredTimes } from '../../platform/halls/item-times'
import type { World } from '../../world'
import { GUIDE_SOURCE } from './guide-source'

/** Everything about one item, and how long it lately took those who did it. */
export async function readItem(world: World, { params: { itemId } }: InputOf<typeof route>): Promise<ReplyIn<typeof route>> {
  const found = findItem(itemId)
  if (found === undefined) {
    throw new Failure('object.not_found')
  }
  const measured = (await measuredTimes(world.db, dayIn(world.now()), itemId)).get(itemId) ?? []
  return { item: { ...found, measured }, asOf: instant(world.now()), source: GUIDE_SOURCE }
}
