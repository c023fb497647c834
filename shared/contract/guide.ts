import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { GuideItem, ItemId, ItemLine } from '#shared/model/guide'
import { asOf } from '#shared/model/look-up'

/** All of them: the phone groups and filters by itself. */
export const listItems = route({
  method: 'GET',
  path: '/items',
  auth: 'anonymous',
  snapshot: true,
  summary: '全部办税事项',
  reply: { items: v.array(ItemLine), ...asOf },
})

export const readItem = route({
  method: 'GET',
  path: '/items/:itemId',
  auth: 'anonymous',
  snapshot: true,
  summary: '一件事怎么办：条件、材料、时间、依据、哪里办',
  params: { itemId: ItemId },
  reply: { item: GuideItem, ...asOf },
  errors: ['object.not_found'],
})
